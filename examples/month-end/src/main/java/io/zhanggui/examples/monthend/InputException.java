package io.zhanggui.examples.monthend;

import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.time.CalendarNotCoveredException;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.finance.ledger.UnmappedReasonException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;

/** Something that the user gave is wrong; the message is one line. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 500;

    InputException(String message) {
        super(oneLine(message));
    }

    /** Whether the exception says that data are wrong, and not that the program is. */
    static boolean blamesData(RuntimeException e) {
        return e instanceof InputException
                || e instanceof TableException
                || e instanceof RejectedException
                || e instanceof IllegalArgumentException
                || e instanceof DateTimeException
                || e instanceof ArithmeticException
                || e instanceof RuleNotFoundException
                || e instanceof CalendarNotCoveredException
                || e instanceof UnmappedReasonException
                || e instanceof NotFoundException
                || e instanceof DuplicateIdException;
    }

    /** What the exception says, as one line; of many violations the first one and how many more there are. */
    static String reason(RuntimeException e) {
        if (e instanceof RejectedException rejected) {
            List<Violation> found = rejected.violations().list();
            Violation first = found.get(0);
            String text = first.rule().text(Locale.ENGLISH, first.arguments().toArray());
            return oneLine(found.size() == 1 ? text : text + " (and " + (found.size() - 1) + " more)");
        }
        return oneLine(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private static String oneLine(String message) {
        String line = message.replace('\n', ' ').replace('\r', ' ');
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }
}
