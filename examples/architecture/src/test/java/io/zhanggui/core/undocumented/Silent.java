package io.zhanggui.core.undocumented;

/* A breach for MissingJavadocTest: each line that it names lacks Javadoc, all others need none. */

@SuppressWarnings("unused")
public class Silent {

    public Silent() {}

    public String says() {
        return "";
    }

    protected void asks() {}

    /** */
    public void empty() {}

    /** Says something. */
    public void documented() {
        new Object() {
            public void inside() {}
        }.inside();
    }

    @Override
    public String toString() {
        return "";
    }

    void packagePrivate() {}

    private void hidden() {}

    /* No Javadoc. */
    public interface Inner {
        void implied();

        private void own() {}
    }

    static class Hidden {
        public void unseen() {}
    }

    public record Pair(String left, String right) {
        public Pair {
            left = left.strip();
        }

        public Pair(String both) {
            this(both, both);
        }
    }

    /** A record with its canonical constructor written out. */
    public record Triple(String a, String b, int c) {
        public Triple(String a, String b, int c) {
            this.a = a;
            this.b = b;
            this.c = c;
        }

        public Triple(int c) {
            this("", "", c);
        }

        public Triple() {
            this(0);
        }
    }
}
