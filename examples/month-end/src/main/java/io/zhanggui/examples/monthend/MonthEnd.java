package io.zhanggui.examples.monthend;

import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.time.CalendarNotCoveredException;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.finance.ledger.UnmappedReasonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The command: closes the month and writes the page.
 *
 * <p>Results go to files, progress and errors to standard error, and the last line to standard output says what was
 * written. Exit status 0, or 2 if the input is wrong; then nothing was written.
 */
public final class MonthEnd {

    private static final int LONGEST_MESSAGE = 500;

    private MonthEnd() {}

    /** Runs with the arguments; {@code --help} prints the usage. */
    public static void main(String[] arguments) {
        int status = run(Arrays.asList(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                System.out.println(Options.USAGE);
                return 0;
            }
            close(options);
            return 0;
        } catch (InputException | TableException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("cannot write to the folder of --out: " + e.getMessage());
            return 2;
        } catch (RejectedException e) {
            System.err.println(
                    "the data do not fit together: " + oneLine(e.violations().toString()));
            return 2;
        } catch (RuleNotFoundException | UnmappedReasonException | CalendarNotCoveredException e) {
            System.err.println(oneLine(String.valueOf(e.getMessage())));
            return 2;
        }
    }

    private static String oneLine(String message) {
        String line = message.replace('\n', ' ').replace('\r', ' ');
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }

    private static void close(Options options) throws IOException {
        Stopwatch watch = Stopwatch.started();
        ReportWriter writer = new ReportWriter(options.out(), options.locale());
        writer.check();
        ShopFiles files = new ShopFiles(options.data(), options.keepGoing());
        Progress progress = new Progress(options.locale());
        Report report = new Closing(options, files, progress).report();
        progress.step(MonthEndTerm.WRITING);
        List<Path> written = writer.write(report);
        System.out.println(MonthEndTerm.WRITTEN.text(
                options.locale(),
                written.get(0),
                written.size() - 1,
                options.out(),
                watch.seconds(),
                watch.peakMegabytes()));
    }
}
