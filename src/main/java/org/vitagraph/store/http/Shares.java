package org.vitagraph.store.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;

/** Gives each client its share of the server: who has used it up is told when to come again (RFC 6585 §4). */
final class Shares extends Handler.Wrapper {

    private static final int TOO_MANY = 429;

    private final Limits limits;
    private final Connections connections;

    Shares(Handler inside, Limits limits, Connections connections) {
        super(inside);
        this.limits = limits;
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        connections.works(request.getConnectionMetaData().getConnection());
        Visit visit = Visit.of(request);
        if (visit == null) {
            return super.handle(request, response, callback);
        }
        Client client = visit.client();
        Optional<Client.Pause> pause = client.pause();
        if (pause.isPresent()) {
            return later(request, response, callback, pause.get());
        }
        if (!visit.path().costly()) {
            return super.handle(request, response, callback);
        }
        Duration patience = limits.time(Limit.CLIENT_PATIENCE);
        if (!client.turns().tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return later(request, response, callback, new Client.Pause(Limit.CLIENT_QUERIES, patience));
        }
        try {
            visit.works();
            return super.handle(request, response, callback);
        } finally {
            client.turns().release();
        }
    }

    private boolean later(Request request, Response response, Callback callback, Client.Pause pause) {
        long seconds = pause.time().toSeconds() + 1;
        response.getHeaders().put("Retry-After", seconds);
        String sentence = limits.exceeded(pause.limit()) + " Please come again in " + seconds + " seconds.";
        return FrontDoor.refuse(request, response, callback, TOO_MANY, sentence);
    }
}
