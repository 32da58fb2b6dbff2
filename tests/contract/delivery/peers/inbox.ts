// The inbox under contract: there is no other side that could behave badly.
import { configureDelivery } from '../../../../src/adapters/delivery/index.ts';
import { deliveryContext } from '../../../support/delivery-context.ts';
import { BEHAVIOURS, type Behaviour, type Peer, type Way } from '../peer.ts';

function make() {
  const configured = configureDelivery('inbox', {});
  if (!configured.ok) throw new Error('inbox needs no settings');
  return configured.make(deliveryContext({ publicUrl: undefined }));
}

const keeps: Way = {
  how: 'the question stays where it is',
  open: async () => ({
    delivery: make(),
    again: make,
    arrived: () => 0,
    heard: () => '',
    visits: () => 0,
    end: async () => {},
  }),
};

const NOBODY = 'The inbox has no other side: the question stays in our own outbox.';
const none = Object.fromEntries(Object.keys(BEHAVIOURS).map((name) => [name, NOBODY]));

export const inbox: Peer = {
  settings: {},
  secrets: [],
  ways: { ...(none as Record<Behaviour, string>), keeps: [keeps] },
};
