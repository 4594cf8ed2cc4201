package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.batch.Slices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class ForecastBatchProperties {

    private final ForecastSelection standard = ForecastSelection.builder().build();

    @Property(tries = 30)
    @Domain(Series.class)
    @Domain(DomainContext.Global.class)
    void manySeriesInOneCallEqualOneByOneInTheirOrder(@ForAll @Size(max = 150) List<double[]> many) {
        Map<Integer, double[]> series = new LinkedHashMap<>();
        many.forEach(history -> series.put(1_000 - series.size(), history));
        List<ItemResult<Integer, ForecastChoice>> oneByOne = new ArrayList<>();
        series.forEach((key, history) -> oneByOne.add(new ItemResult.Done<>(key, standard.choose(history))));

        assertThat(standard.chooseAll(series)).isEqualTo(oneByOne);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            assertThat(standard.chooseAll(series, executor)).isEqualTo(oneByOne);
            assertThat(standard.forecastAll(series, 3, executor)).isEqualTo(standard.forecastAll(series, 3));
        } finally {
            executor.shutdown();
        }
        assertThat(standard.forecastAll(series, 3)).allSatisfy(result -> {
            ChosenForecast done = ((ItemResult.Done<Integer, ChosenForecast>) result).value();
            double[] history = series.get(result.key());
            assertThat(done.choice()).isEqualTo(standard.choose(history));
            assertThat(done.forecast()).isEqualTo(done.choice().model().forecast(history, 3));
        });
    }

    @Test
    void oneBadSeriesDoesNotStopTheOthers() {
        Map<String, double[]> series = new LinkedHashMap<>();
        series.put("GOOD", new double[] {1, 2, 3});
        series.put("BAD", new double[] {1, -2, 3});
        series.put("EMPTY", new double[0]);
        series.put("LAST", new double[] {0, 0});
        List<ItemResult<String, ForecastChoice>> results = standard.chooseAll(series);

        assertThat(results).extracting(ItemResult::key).containsExactly("GOOD", "BAD", "EMPTY", "LAST");
        assertThat(results.get(0)).isInstanceOf(ItemResult.Done.class);
        assertThat(((ItemResult.Failed<?, ?>) results.get(1)).cause())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-2");
        assertThat(results.get(2)).isInstanceOf(ItemResult.Failed.class);
        assertThat(results.get(3)).isInstanceOf(ItemResult.Done.class);
        assertThatIllegalArgumentException().isThrownBy(() -> standard.forecastAll(series, 0));
        assertThatThrownBy(() -> results.clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anExecutorThatNeverRunsAnythingHoldsNothingUp() {
        Map<Integer, double[]> series = constant(1_000);

        assertThat(standard.chooseAll(series, unusedTask -> {})).isEqualTo(standard.chooseAll(series));
        assertThat(standard.chooseAll(series, Runnable::run)).isEqualTo(standard.chooseAll(series));
    }

    @Test
    void whatAnExecutorRefusesTheCallerDoes() {
        Map<Integer, double[]> series = constant(1_000);
        List<Runnable> taken = new ArrayList<>();

        assertThat(standard.chooseAll(series, task -> {
                    if (!taken.isEmpty()) {
                        throw new RejectedExecutionException("full");
                    }
                    taken.add(task);
                }))
                .isEqualTo(standard.chooseAll(series));
        assertThat(taken).hasSize(1);
    }

    @Test
    void anErrorInAThreadOfTheExecutorReachesTheCaller() {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            assertThatThrownBy(() -> Slices.of(
                            1_000,
                            i -> {
                                if (i == 500) {
                                    throw new StackOverflowError("deep");
                                }
                                return i;
                            },
                            executor))
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("deep");
            assertThatThrownBy(() -> Slices.of(
                            1_000,
                            i -> {
                                if (i == 999) {
                                    throw new IllegalStateException("broken");
                                }
                                return i;
                            },
                            executor))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken");
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void anExecutorHelps() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        Slices.of(64, i -> threads.add(Thread.currentThread()), Runnable::run);
        assertThat(threads).hasSize(64).containsOnly(Thread.currentThread());
        threads.clear();
        // whoever begins, the caller waits: only the other thread goes on
        ExecutorService executor = Executors.newSingleThreadExecutor();
        CountDownLatch other = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        try {
            List<Integer> results = Slices.of(
                    200,
                    i -> {
                        if (Thread.currentThread() == caller) {
                            awaitQuietly(other);
                        } else {
                            other.countDown();
                        }
                        return i * i;
                    },
                    executor);
            assertThat(results).hasSize(200).startsWith(0, 1, 4).endsWith(199 * 199);
        } finally {
            executor.shutdown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Integer, double[]> constant(int count) {
        Map<Integer, double[]> series = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            double[] history = new double[12];
            Arrays.fill(history, i);
            series.put(i, history);
        }
        return series;
    }
}
