package io.zhanggui.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure that a program of its own takes, for example of its heap; the last line that it prints is
 * {@code figure NUMBER}, in nanoseconds or bytes.
 *
 * @param program the class with {@code main}
 * @param options options of its JVM
 * @param arguments what it is given
 */
record ProcessMeasure(Class<?> program, List<String> options, List<String> arguments) implements Measure {

    private static final String FIGURE = "figure ";

    ProcessMeasure {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** What a program prints to be understood here. */
    static String line(double figure) {
        return FIGURE + figure;
    }

    @Override
    public Measured take(Effort effort) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .toList();
            int status = process.waitFor();
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (status != 0 || !last.startsWith(FIGURE)) {
                throw new MeasureException(
                        program.getSimpleName() + " ended with status " + status + " and the line '" + last + "'");
            }
            return Measured.only(Double.parseDouble(last.substring(FIGURE.length())));
        } catch (IOException e) {
            throw new MeasureException(program.getSimpleName() + " did not run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureException(program.getSimpleName() + " was interrupted", e);
        }
    }
}
