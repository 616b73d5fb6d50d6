// A scanner in the network as eSCL describes one: real HTTP or HTTPS, with the paper and the faults a test gives it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createProtected } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { SelfMade } from './self-made.ts';

export type Device = {
  address: string;
  /** Sheets in the feeder, each the bytes of its picture. */
  paper: Buffer[];
  /** What it was asked: settings of each job, and jobs that were called off. */
  jobs: string[];
  calledOff: number;
  /** Answers of NextDocument to give instead, by the number of the page from 0. */
  faults: Map<number, number[]>;
  feeder: string | null;
  isBusy: boolean;
  /** Every request that reached it. */
  requests: string[];
  /** Other paper is put into its feeder. */
  refill(paper: Buffer[]): void;
  /** It shows another certificate from now on. */
  show(own: SelfMade): void;
  close(): Promise<void>;
};

const caps = (name: string) => `<${name}><scan:MinWidth>16</scan:MinWidth>
  <scan:MaxWidth>2550</scan:MaxWidth><scan:MaxHeight>3300</scan:MaxHeight>
  <scan:SettingProfiles><scan:SettingProfile>
    <scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
    <scan:SupportedResolutions><scan:DiscreteResolutions>
      ${[75, 150, 300, 600].map((dpi) => `<scan:DiscreteResolution><scan:XResolution>${dpi}</scan:XResolution><scan:YResolution>${dpi}</scan:YResolution></scan:DiscreteResolution>`).join('')}
    </scan:DiscreteResolutions></scan:SupportedResolutions>
  </scan:SettingProfile></scan:SettingProfiles></${name}>`;

const SPACES =
  'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"';
const CAPABILITIES = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities ${SPACES}>
  <pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>Invented &amp; Sons 7</pwg:MakeAndModel>
  <scan:Platen>${caps('scan:PlatenInputCaps')}</scan:Platen>
  <scan:Adf>${caps('scan:AdfSimplexInputCaps')}<scan:FeederCapacity>35</scan:FeederCapacity></scan:Adf>
</scan:ScannerCapabilities>`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

/** `own`: the certificate it made itself; none: it speaks plainly. */
export async function startDevice(paper: Buffer[], own?: SelfMade): Promise<Device> {
  let given = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method, url = '' } = request;
    device.requests.push(`${method} ${url}`);
    const end = (status: number, body: string | Buffer = '', headers = {}) => {
      response.writeHead(status, headers).end(body);
    };
    if (url === '/eSCL/ScannerCapabilities') return end(200, CAPABILITIES);
    if (url === '/eSCL/ScannerStatus') {
      const feeder = device.feeder ?? (given < paper.length ? 'Loaded' : 'Empty');
      const state = `<scan:AdfState>ScannerAdf${feeder}</scan:AdfState>`;
      return end(200, `<scan:ScannerStatus ${SPACES}>${state}</scan:ScannerStatus>`);
    }
    if (url === '/eSCL/ScanJobs' && method === 'POST') {
      const settings = await bodyOf(request);
      if (device.isBusy) return end(503);
      device.jobs.push(settings);
      // It names itself by an address of its own, as devices behind a router do.
      return end(201, '', { location: 'http://10.255.255.1/eSCL/ScanJobs/7' });
    }
    if (url === '/eSCL/ScanJobs/7/NextDocument') {
      const fault = device.faults.get(given)?.shift();
      if (fault) return end(fault, '', { 'retry-after': '0' });
      const page = paper[given];
      if (!page) return end(404);
      given++;
      return end(200, page, { 'content-type': 'image/jpeg' });
    }
    if (url === '/eSCL/ScanJobs/7' && method === 'DELETE') {
      device.calledOff++;
      return end(200);
    }
    return end(404);
  };
  const hear = (request: IncomingMessage, response: ServerResponse) =>
    void answer(request, response);
  const secure = own && createProtected(own, hear);
  const server = secure ?? createServer(hear);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const device: Device = {
    address: `${own ? 'https' : 'http'}://127.0.0.1:${port}`,
    ...{ paper, jobs: [], calledOff: 0, faults: new Map(), feeder: null, isBusy: false },
    requests: [],
    refill: (next) => {
      paper.splice(0, paper.length, ...next);
      given = 0;
    },
    show: (other) => secure?.setSecureContext(other),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return device;
}
