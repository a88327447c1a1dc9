package org.vestibule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that do the same thing, let go at the same moment. */
public final class Race {

    private Race() {}

    /** How many of so many runners were answered true; whatever one of them throws ends the race. */
    public static long winners(int runners, Callable<Boolean> run) {
        return answers(runners, run).stream().filter(won -> won).count();
    }

    /** What each runner was answered. */
    public static <T> List<T> answers(int runners, Callable<T> run) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            CountDownLatch ready = new CountDownLatch(runners);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return run.call();
                }));
            }
            return collect(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> collect(List<Future<T>> running) {
        List<T> answers = new ArrayList<>();
        for (Future<T> one : running) {
            try {
                answers.add(one.get());
            } catch (ExecutionException e) {
                throw new AssertionError("A runner fell", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("The race was stopped", e);
            }
        }
        return answers;
    }
}
