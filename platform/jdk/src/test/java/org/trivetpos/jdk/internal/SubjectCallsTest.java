package org.trivetpos.jdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;

class SubjectCallsTest {

    private final Subject admin = new Subject();

    @Test
    void a_woven_class_knows_on_whose_behalf_it_works() throws Exception {
        assertThat(woven(AsksDirectly.class).apply(admin)).isSameAs(admin);
    }

    @Test
    void a_thread_started_on_someones_behalf_inherits_that() throws Exception {
        assertThat(woven(AsksInANewThread.class).apply(admin)).isSameAs(admin);
    }

    @Test
    void afterwards_nobody_is_left_behind() throws Exception {
        woven(AsksDirectly.class).apply(admin);

        assertThat(woven(AsksOutside.class).apply(admin)).isNull();
    }

    @Test
    void a_checked_exception_arrives_wrapped_as_it_always_did() throws Exception {
        assertThat(woven(Fails.class).apply(admin)).isInstanceOf(PrivilegedActionException.class)
                .extracting(e -> ((Exception) e).getCause()).isInstanceOf(IOException.class);
    }

    @Test
    void a_class_without_such_calls_is_not_touched() throws Exception {
        assertThat(SubjectCalls.mayBeIn(bytesOf(SubjectWeaving.class))).isFalse();
    }

    /** Loads the class again, woven, in a loader of its own. */
    @SuppressWarnings("unchecked")
    private static Function<Subject, Object> woven(Class<?> original) throws Exception {
        byte[] bytes = bytesOf(original);
        assertThat(SubjectCalls.mayBeIn(bytes)).isTrue();
        ClassLoader loader = new ClassLoader(SubjectCallsTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.equals(original.getName())) {
                    return super.loadClass(name, resolve);
                }
                byte[] redirected = SubjectCalls.redirect(bytes);
                return defineClass(name, redirected, 0, redirected.length);
            }
        };
        return (Function<Subject, Object>) loader.loadClass(original.getName()).getConstructor().newInstance();
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    /** What Karaf's classes do. Lambdas stay inside the class, so that one woven class holds everything. */
    @SuppressWarnings("removal")
    public static final class AsksDirectly implements Function<Subject, Object> {
        @Override
        public Object apply(Subject subject) {
            return Subject.doAs(subject,
                    (PrivilegedAction<Subject>) () -> Subject.getSubject(AccessController.getContext()));
        }
    }

    @SuppressWarnings("removal")
    public static final class AsksOutside implements Function<Subject, Object> {
        @Override
        public Object apply(Subject subject) {
            return Subject.getSubject(AccessController.getContext());
        }
    }

    @SuppressWarnings("removal")
    public static final class AsksInANewThread implements Function<Subject, Object> {
        @Override
        public Object apply(Subject subject) {
            AtomicReference<Subject> seen = new AtomicReference<>();
            return Subject.doAs(subject, (PrivilegedAction<Subject>) () -> {
                Thread thread = new Thread(() -> seen.set(Subject.getSubject(AccessController.getContext())));
                thread.start();
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return seen.get();
            });
        }
    }

    @SuppressWarnings("removal")
    public static final class Fails implements Function<Subject, Object> {
        @Override
        public Object apply(Subject subject) {
            try {
                return Subject.doAs(subject, (PrivilegedExceptionAction<Object>) () -> {
                    throw new IOException("the disk is full");
                });
            } catch (PrivilegedActionException e) {
                return e;
            }
        }
    }
}
