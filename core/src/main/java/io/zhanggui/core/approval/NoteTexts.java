package io.zhanggui.core.approval;

import io.zhanggui.core.explain.TermBundle;

/** The texts of notes stand in files of their own, because their names are those of other terms too. */
final class NoteTexts {

    static final TermBundle BUNDLE = TermBundle.of("approvalnote", file -> NoteTexts.class.getResourceAsStream(file));

    private NoteTexts() {}
}
