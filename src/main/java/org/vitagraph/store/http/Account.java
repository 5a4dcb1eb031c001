package org.vitagraph.store.http;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.jspecify.annotations.Nullable;

/** Keeps account of what was answered: for the figures, for the log, and of the errors of each client. */
final class Account extends EventsHandler {

    private static final String BYTES = Account.class.getName();

    /**
     * An answer that was given.
     *
     * @param method the request's
     * @param path the sort of address
     * @param status as sent; 499 where the connection was broken because the answer failed on its way
     * @param nanoseconds from the request's head to the last byte
     * @param bytes of the body, as sent
     * @param query the first letters of the query's SHA-256 sum, empty where none was asked
     * @param address who asked
     */
    record Given(
            String method, PathClass path, int status, long nanoseconds, long bytes, String query, String address) {}

    private final Consumer<Given> given;
    private final Connections connections;
    private final Addresses addresses;

    Account(Handler inside, Connections connections, Addresses addresses, Consumer<Given> given) {
        super(inside);
        this.connections = connections;
        this.addresses = addresses;
        this.given = given;
    }

    @Override
    protected void onBeforeHandling(Request request) {
        request.setAttribute(BYTES, new LongAdder());
    }

    @Override
    protected void onResponseBegin(Request request, int status, HttpFields headers) {
        Visit visit = Visit.of(request);
        if (visit != null) {
            visit.answers();
            visit.says(status);
        }
        connections.answers(request.getConnectionMetaData().getConnection());
    }

    @Override
    protected void onResponseWrite(Request request, boolean last, @Nullable ByteBuffer content) {
        if (content != null && request.getAttribute(BYTES) instanceof LongAdder bytes) {
            bytes.add(content.remaining());
        }
    }

    @Override
    protected void onComplete(Request request, int status, HttpFields headers, @Nullable Throwable failure) {
        connections.waits(request.getConnectionMetaData().getConnection());
        Visit visit = Visit.of(request);
        if (visit == null) {
            return;
        }
        int said = visit.isBroken() ? 499 : status;
        visit.says(said);
        long bytes = request.getAttribute(BYTES) instanceof LongAdder sum ? sum.sum() : 0;
        given.accept(new Given(
                request.getMethod(), visit.path(), said, visit.age(), bytes, visit.query(), addresses.of(request)));
    }
}
