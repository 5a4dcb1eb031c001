package org.vitagraph.site.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        goOn.countDown();
        askers.close();
    }

    @Test
    void whoAskedFirstComesFirst() throws Exception {
        Turns turns = new Turns(1, LONG);
        List<Integer> made = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        List<Future<Optional<Boolean>>> all = new ArrayList<>();
        all.add(askers.submit(() -> turns.take(() -> waiting(begun))));
        begun.await();
        for (int i = 0; i < 50; i++) {
            int number = i;
            all.add(askers.submit(() -> turns.take(() -> made.add(number))));
            waitUntil(turns, i + 1);
        }
        goOn.countDown();
        for (Future<Optional<Boolean>> one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isPresent();
        }
        assertThat(made).hasSize(50).isSorted();
    }

    @Test
    void noMoreAreMadeAtATimeThanThereAreTurns() throws Exception {
        Turns turns = new Turns(3, LONG);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Optional<Integer>>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(askers.submit(() -> turns.take(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                LockSupport.parkNanos(1000);
                return now.decrementAndGet();
            })));
        }
        for (Future<Optional<Integer>> one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isPresent();
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void whoseTurnDoesNotComeGetsNothingAndHoldsNobodyUp() throws Exception {
        Turns turns = new Turns(1, SHORT);
        CountDownLatch begun = new CountDownLatch(1);
        Future<Optional<Boolean>> first = askers.submit(() -> turns.take(() -> waiting(begun)));
        begun.await();
        AtomicInteger made = new AtomicInteger();
        assertThat(turns.take(made::incrementAndGet)).isEmpty();
        goOn.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS))
                .as("begun before its time was up")
                .contains(true);
        assertThat(turns.take(() -> 1)).contains(1);
        assertThat(made.get()).isZero();
    }

    @Test
    void whatFailsGivesItsTurnBack() throws Exception {
        Turns turns = new Turns(1, LONG);
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalArgumentException("wrong");
                }))
                .hasRootCauseMessage("wrong");
        assertThat(turns.take(() -> 1)).contains(1);
    }

    private boolean waiting(CountDownLatch begun) {
        begun.countDown();
        try {
            return goOn.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitUntil(Turns turns, int waiting) throws InterruptedException {
        while (turns.waiting() < waiting) {
            Thread.sleep(1);
        }
    }
}
