package org.vitagraph.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Measures processor time, which unlike the clock's does not depend on who else uses the machine. */
final class Cpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How many times the length of a collection passes before the next. */
    private static final long BETWEEN_COLLECTIONS = 3;

    private Cpu() {}

    /** Work that is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Gives the nanoseconds of processor time that this thread has had. */
    static long thread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Gives the nanoseconds of processor time that the process has had: all threads, the compiler's and collector's too. */
    static long process() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Gives the seconds of processor time that the whole process takes for some work. */
    static double seconds(Work work) throws Exception {
        long before = process();
        work.run();
        return (process() - before) / 1e9;
    }

    /**
     * Gives the most heap, in MB, that some work needs beyond what was held before: in use right after collections that are forced
     * throughout. Its time says nothing.
     */
    static long heap(Work work) throws Exception {
        long before = held();
        AtomicLong most = new AtomicLong(before);
        AtomicBoolean done = new AtomicBoolean();
        Thread sampler = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                long start = System.nanoTime();
                most.accumulateAndGet(held(), Math::max);
                LockSupport.parkNanos(BETWEEN_COLLECTIONS * (System.nanoTime() - start));
            }
        });
        try {
            work.run();
        } finally {
            done.set(true);
            sampler.join();
        }
        return most.get() - before >> 20;
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Gives the most heap in use since the start, in MB. */
    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    /** Forgets the most heap in use so far. */
    static void forgetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Prints a line of a result. */
    static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
