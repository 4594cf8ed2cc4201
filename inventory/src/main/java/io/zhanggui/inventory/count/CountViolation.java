package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What counting and writing off refuse. */
@Beta
public enum CountViolation implements Term {
    /** Where it stands does not allow what was asked. */
    WRONG_STATE,
    /** A sheet has no line. */
    NO_LINES,
    /** Nobody is named who keeps the warehouse, so nobody can be kept from counting. */
    KEEPER_MISSING,
    /** Whoever keeps the warehouse was to count, or to enter a count. */
    KEEPER_COUNTS,
    /** Whoever keeps the warehouse was to change the sheet. */
    KEEPER_CHANGES,
    /** Nobody allowed that person to count. */
    NO_AUTHORITY,
    /** An item is not on the sheet. */
    NOT_ON_SHEET,
    /** An item is on the sheet already. */
    ON_SHEET,
    /** An item is on another sheet that is not closed, so its difference would be booked twice. */
    ON_OTHER_SHEET,
    /** An item is of another warehouse than the sheet. */
    OTHER_WAREHOUSE,
    /** A cost, a compensation or a threshold is in another currency than wanted. */
    OTHER_CURRENCY,
    /** A line is the part of another counter. */
    NOT_ASSIGNED,
    /** A line was counted as often as demanded. */
    ALREADY_COUNTED,
    /** A line is to be counted again by somebody who counted it before. */
    SAME_COUNTER,
    /** It was counted before the book was frozen. */
    COUNTED_BEFORE_CUT_OFF,
    /** It was counted or moved later than somebody said so. */
    NOT_YET,
    /** What was found or moved is in another unit than the book. */
    OTHER_UNIT,
    /** The pieces have numbers, and not each of them is named. */
    SERIALS_MISSING,
    /** The pieces have no numbers in the book, so those named say nothing. */
    SERIALS_UNKNOWN,
    /** What a line says of the book is not what the book had as of the cut-off. */
    BOOK_DIFFERS,
    /** Goods moved and were entered up to the cut-off, so the book quantity has them. */
    MOVED_BEFORE_CUT_OFF,
    /** The stock book has no such movement of the goods. */
    MOVEMENT_UNKNOWN,
    /** The stock book has a movement before the count that the sheet lacks. */
    MOVEMENT_MISSING,
    /** A line was not counted, or not as often as demanded. */
    LINE_OPEN,
    /** The difference of a line demands another count. */
    RECOUNT_DUE,
    /** A line differs, and nobody said why. */
    CAUSE_MISSING,
    /** Something differs or is written off, and nobody knows what it costs. */
    COST_MISSING,
    /** A write-off says a lower cost than the books. */
    COST_TOO_LOW,
    /** Something that must have a reason was to be done without. */
    REASON_MISSING,
    /** The approval case is not approved. */
    CASE_NOT_APPROVED,
    /** What was approved is not what there is. */
    CONTENT_CHANGED,
    /** That person did not sign the approval. */
    NOT_SIGNED,
    /** Whoever counted was to approve. */
    APPROVER_COUNTED,
    /** Whoever had a hand in it was to approve. */
    APPROVER_PREPARED,
    /** Whoever keeps the warehouse was to approve. */
    APPROVER_KEEPS,
    /** Whoever is responsible for the loss was to approve. */
    APPROVER_RESPONSIBLE;

    @Override
    public TermBundle bundle() {
        return CountTerm.BUNDLE;
    }
}
