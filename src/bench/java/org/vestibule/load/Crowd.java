package org.vestibule.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many visitors of one application, of whom so many at a time do something, and the next as soon as one is done. */
final class Crowd implements AutoCloseable {

    private static final int AT_A_TIME = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, Crowd::daemon);
    private final List<Visitor> visitors;
    private final Meter meter;

    Crowd(List<Visitor> visitors, Meter meter) {
        this.visitors = visitors;
        this.meter = meter;
    }

    /** Each does it once, and what it took is added there. */
    void measure(Measured measured, Consumer<Visitor> act) {
        meter.measure(
                measured,
                () -> each(visitor -> {
                    long begin = System.nanoTime();
                    act.accept(visitor);
                    measured.took(Duration.ofNanos(System.nanoTime() - begin));
                }));
    }

    /** Each does it once. */
    void each(Consumer<Visitor> act) {
        List<? extends Future<?>> begun = visitors.stream()
                .map(visitor -> threads.submit(() -> act.accept(visitor)))
                .toList();
        begun.forEach(Crowd::await);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
