package org.vitagraph.store;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts each request through to one release, the current one or the frozen one that its address names, and to no other before it is
 * answered to its end.
 */
final class Switchboard extends Handler.Abstract {

    private final FrozenLines frozen;
    private volatile Line current;

    Switchboard(Line first, FrozenLines frozen) {
        this.current = first;
        this.frozen = frozen;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        current.handler().setServer(getServer());
        current.handler().start();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        current.leave();
        frozen.close();
    }

    /** Goes over to another line; requests that have begun are answered by the one before. */
    synchronized void switchTo(Line next) throws Exception {
        next.handler().setServer(getServer());
        next.handler().start();
        Line before = current;
        current = next;
        before.leave();
    }

    /** Gives the line that is asked at present. */
    Line current() {
        return current;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.startsWith(FrozenLines.PREFIX)) {
            return switch (frozen.find(path, getServer())) {
                case FrozenLines.Found.Open found -> through(found.line(), request, response, callback);
                case FrozenLines.Found.None none -> through(enterCurrent(), request, response, callback);
                case FrozenLines.Found.Busy busy -> {
                    response.getHeaders().put("Retry-After", 5);
                    Response.writeError(request, response, callback, 503);
                    yield true;
                }
            };
        }
        return through(enterCurrent(), request, response, callback);
    }

    private Line enterCurrent() {
        Line line = current;
        while (!line.enter()) {
            // It was replaced between the two steps.
            line = current;
        }
        return line;
    }

    private static boolean through(Line line, Request request, Response response, Callback callback) throws Exception {
        Request.addCompletionListener(request, fault -> line.leave());
        response.getHeaders().put("Release", line.version());
        return line.handler().handle(request, response, callback);
    }
}
