package org.vitagraph.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** Measures processor time, which unlike the clock's does not depend on who else uses the machine. */
final class Cpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
