// What released forms were when they were released: a change is a new revision with a line of its own.
export const RELEASED: Readonly<Record<string, string>> = {
  'intake r1': '227dfae178ec714e',
  'child-scale r1': '92ec2370efa5d8fc',
  'reflection r1': '821bad8a91b51a2b',
  'case-plan r1': '48265213cca8b4d6',
  'case-note r1': '64402f7164c6b498',
  'prison-visit r1': '421fef4ddece0eb7',
  'minutes r1': '8afb57d0b664d1ae',
  'observation r1': 'd623a2a4baa372c9',
  'iga-plan r1': 'e21c53e18bf27768',
  'iga-trial r1': 'd82e2cb0d9e6213b',
  'iga-monitoring r1': '353149563c26a964',
  'referral-out r1': '845b7a9eab87a94a',
  'support-request r1': '32e411837875b7c4',
  'review r1': '2652be6746113472',
  'closure r1': 'b65ea3df2507085d',
  'post-release r1': '1d4d2bce263630ac',
};
