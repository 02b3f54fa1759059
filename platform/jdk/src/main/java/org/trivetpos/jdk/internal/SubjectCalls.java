package org.trivetpos.jdk.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds and redirects the static calls that stopped working in JDK 24, in the bytes of one class. */
final class SubjectCalls {

    private static final int ASM = Opcodes.ASM9;
    private static final String SUBJECT = "javax/security/auth/Subject";
    private static final String JAAS_HELPER = "org/apache/karaf/util/jaas/JaasHelper";
    private static final String SUBJECTS = "org/trivetpos/jdk/boot/Subjects";
    private static final Set<String> OWNERS = Set.of(SUBJECT, JAAS_HELPER);
    private static final Set<String> GET_SUBJECT =
            Set.of("(Ljava/security/AccessControlContext;)Ljavax/security/auth/Subject;");
    private static final Set<String> DO_AS = Set.of(
            "(Ljavax/security/auth/Subject;Ljava/security/PrivilegedAction;)Ljava/lang/Object;",
            "(Ljavax/security/auth/Subject;Ljava/security/PrivilegedExceptionAction;)Ljava/lang/Object;");

    private SubjectCalls() {
    }

    /** A cheap look, so that classes without such a call are not parsed. */
    static boolean mayBeIn(byte[] classFile) {
        String constants = new String(classFile, ISO_8859_1);
        return (constants.contains("getSubject") || constants.contains("doAs"))
                && OWNERS.stream().anyMatch(constants::contains);
    }

    static byte[] redirect(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Redirector(writer), 0);
        return writer.toByteArray();
    }

    private static boolean isRedirected(String owner, String name, String descriptor) {
        return switch (name) {
            case "getSubject" -> owner.equals(SUBJECT) && GET_SUBJECT.contains(descriptor);
            case "doAs" -> OWNERS.contains(owner) && DO_AS.contains(descriptor);
            default -> false;
        };
    }

    private static final class Redirector extends ClassVisitor {

        Redirector(ClassVisitor next) {
            super(ASM, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor,
                @Nullable String signature, String @Nullable [] thrown) {
            return new MethodVisitor(ASM, super.visitMethod(access, name, descriptor, signature, thrown)) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                    boolean redirected = opcode == Opcodes.INVOKESTATIC && isRedirected(owner, called, type);
                    super.visitMethodInsn(opcode, redirected ? SUBJECTS : owner, called, type, isInterface);
                }
            };
        }
    }
}
