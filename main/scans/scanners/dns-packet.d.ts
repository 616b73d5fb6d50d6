// What we use of dns-packet, which brings no types.
declare module 'dns-packet' {
  type Read = { type: string; name: string; data?: unknown };
  type Packet = {
    type: 'query' | 'response';
    questions?: { type: string; name: string }[];
    answers?: Read[];
    additionals?: Read[];
  };
  const dnsPacket: {
    /** Throws for what is no packet. */
    decode(bytes: Buffer): Packet;
    encode(packet: Packet): Buffer;
  };
  export default dnsPacket;
}
