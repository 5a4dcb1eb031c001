package org.vitagraph.store.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vitagraph.store.guard.Limits;

/** The clients of late, by their addresses; those that asked nothing for longest are forgotten first. */
final class FairUse {

    private static final int MOST = 20_000;

    private final Limits limits;
    private final Map<String, Client> clients = new LinkedHashMap<>(16, 0.75f, true);

    FairUse(Limits limits) {
        this.limits = limits;
    }

    /** Finds a client by its address, which is one of a network of 64 bits in IPv6: whoever has one has all of it. */
    synchronized Client client(String address) {
        Client client = clients.computeIfAbsent(address, unknown -> new Client(limits));
        if (clients.size() > MOST) {
            var eldest = clients.values().iterator();
            eldest.next();
            eldest.remove();
        }
        return client;
    }
}
