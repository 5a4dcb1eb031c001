package org.vitagraph.store.guard;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Stops the query that has taken the most memory where there is little left: sorting, grouping and joining keep rows, and no count of
 * rows says how much they weigh. After each collection of garbage it looks what is still in use.
 */
public final class MemoryWatch implements AutoCloseable {

    /** The part of the heap that may be in use. */
    private static final double FULL = 0.8;

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final NotificationListener listener = this::collected;
    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private MemoryWatch() {}

    /** Begins to watch. */
    public static MemoryWatch begin() {
        MemoryWatch watch = new MemoryWatch();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(watch.listener, null, null);
            }
        }
        return watch;
    }

    /** A query that runs on one thread. */
    public final class Running implements AutoCloseable {

        private final Thread thread = Thread.currentThread();
        private final Runnable stop;
        private final long before = allocated();
        private volatile boolean stopped;

        private Running(Runnable stop) {
            this.stop = stop;
        }

        /** Tells whether it was stopped to make room. */
        public boolean isStopped() {
            return stopped;
        }

        private long allocated() {
            return Math.max(0, threads.getThreadAllocatedBytes(thread.threadId()));
        }

        private long taken() {
            return allocated() - before;
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }

    /**
     * Watches a query on the calling thread.
     *
     * @param stop makes it stop soon
     */
    public Running watch(Runnable stop) {
        Running query = new Running(stop);
        running.add(query);
        return query;
    }

    private void collected(Notification notification, Object handback) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return;
        }
        GarbageCollectionNotificationInfo info =
                GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        // Other collectors' minor rounds leave old garbage where it is, until the heap is full.
        boolean telling =
                info.getGcName().startsWith("G1") || info.getGcAction().contains("major");
        Map<String, MemoryUsage> after = info.getGcInfo().getMemoryUsageAfterGc();
        long used = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == java.lang.management.MemoryType.HEAP && after.containsKey(pool.getName())) {
                used += after.get(pool.getName()).getUsed();
            }
        }
        if (telling && used > FULL * Runtime.getRuntime().maxMemory()) {
            makeRoom();
        }
    }

    /** Stops the running query that has taken most. */
    void makeRoom() {
        running.stream()
                .filter(query -> !query.stopped)
                .max(Comparator.comparingLong(Running::taken))
                .ifPresent(query -> {
                    query.stopped = true;
                    query.stop.run();
                });
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                try {
                    emitter.removeNotificationListener(listener);
                } catch (ListenerNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
