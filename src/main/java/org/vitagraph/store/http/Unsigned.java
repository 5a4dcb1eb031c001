package org.vitagraph.store.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** An answer without the headers by which the software inside makes itself known. */
final class Unsigned extends Response.Wrapper {

    Unsigned(Request request, Response plain) {
        super(request, plain);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (!isCommitted()) {
            getHeaders().remove("Fuseki-Request-Id");
        }
        super.write(last, content, callback);
    }
}
