package io.zhanggui.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;

/** A case of a worked-case file: inputs, and figures to agree with within a tolerance. */
public record WorkedCase(
        String id, String function, JsonNode inputs, JsonNode expected, double relative, double absolute) {

    /** One test for each case of {@code cases/<file>}: what the runner answers must agree with what is expected. */
    public static Stream<DynamicTest> tests(String file, Function<WorkedCase, Map<String, ?>> runner) {
        return read(file)
                .map(each -> DynamicTest.dynamicTest(
                        each.id() + " " + each.function(), () -> each.compare(runner.apply(each))));
    }

    private static Stream<WorkedCase> read(String file) {
        try (InputStream in = WorkedCase.class.getResourceAsStream("/cases/" + file)) {
            JsonNode cases = new ObjectMapper()
                    .readTree(Objects.requireNonNull(in, file))
                    .get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(each -> new WorkedCase(
                            each.get("id").asText(),
                            (each.has("function") ? each.get("function") : each.get("family")).asText(),
                            each.get("inputs"),
                            each.get("expected"),
                            each.at("/tolerance/rel").asDouble(),
                            each.at("/tolerance/abs").asDouble()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number of the inputs. */
    public double number(String name) {
        return Objects.requireNonNull(inputs.get(name), name).asDouble();
    }

    /** A whole number of the inputs. */
    public int whole(String name) {
        return Objects.requireNonNull(inputs.get(name), name).asInt();
    }

    /** A text of the inputs. */
    public String text(String name) {
        return Objects.requireNonNull(inputs.get(name), name).asText();
    }

    /** Numbers of the inputs. */
    public double[] numbers(String name) {
        return numbers(Objects.requireNonNull(inputs.get(name), name));
    }

    /** A table of numbers of the inputs. */
    public double[][] table(String name) {
        return StreamSupport.stream(inputs.get(name).spliterator(), false)
                .map(WorkedCase::numbers)
                .toArray(double[][]::new);
    }

    /** An expected number. */
    public double expectedNumber(String name) {
        return Objects.requireNonNull(expected.get(name), name).asDouble();
    }

    private static double[] numbers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private void compare(Map<String, ?> actual) {
        expected.properties().forEach(field -> {
            assertThat(actual).as(id).containsKey(field.getKey());
            Object answer = actual.get(field.getKey());
            compare(id + " " + field.getKey(), field.getValue(), Objects.requireNonNull(answer));
        });
    }

    private void compare(String what, JsonNode wanted, Object answer) {
        if (answer instanceof NotCompared) {
            return;
        }
        if (wanted.isNull()) {
            assertThat((Double) answer).as(what).isNaN();
        } else if (wanted.isTextual()) {
            assertThat(answer).as(what).isEqualTo(wanted.asText());
        } else if (wanted.isObject()) {
            assertThat(((Map<?, ?>) answer)).as(what).hasSize(wanted.size());
            wanted.properties()
                    .forEach(each -> compare(
                            what + " " + each.getKey(),
                            each.getValue(),
                            Objects.requireNonNull(((Map<?, ?>) answer).get(each.getKey()))));
        } else if (answer instanceof List<?> list) {
            assertThat(list).as(what).hasSize(wanted.size());
            for (int i = 0; i < list.size(); i++) {
                compare(what + "[" + i + "]", wanted.get(i), list.get(i));
            }
        } else if (wanted.isArray()) {
            double[] values = numbers(wanted);
            assertThat((double[]) answer).as(what).hasSameSizeAs(values);
            for (int i = 0; i < values.length; i++) {
                compare(what + "[" + i + "]", values[i], ((double[]) answer)[i]);
            }
        } else {
            compare(what, wanted.asDouble(), ((Number) answer).doubleValue());
        }
    }

    private void compare(String what, double wanted, double answer) {
        assertThat(answer).as(what).isCloseTo(wanted, within(Math.max(absolute, relative * Math.abs(wanted))));
    }

    /** Stands for a figure that the case compares in another way, as its notes say. */
    public enum NotCompared {
        /** The notes of the case replace the comparison, and the runner makes it. */
        BY_ITS_NOTES
    }
}
