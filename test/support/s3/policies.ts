// What a key of a test server may do.

/** The second user of the Ceph server may read and add in this bucket, and delete nothing. */
export function onlyAdd(bucket: string): string {
  const allowed = [
    'GetObject',
    'PutObject',
    'ListBucket',
    'ListBucketVersions',
    'GetObjectVersion',
  ];
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: ['arn:aws:iam:::user/writer'] },
        Action: allowed.map((action) => `s3:${action}`),
        Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
      },
    ],
  });
}
