package org.trivetpos.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a class calls, read from its constant pool (Java Virtual Machine Specification, 4.4). Whoever wants to hide a
 * call can; this is for those who did not think of it.
 */
final class Calls {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;
    private static final Set<String> ENDINGS =
            Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");

    private final Map<Integer, String> texts = new HashMap<>();
    /** Of a class or a name with its type: where its text stands. */
    private final Map<Integer, Integer> names = new HashMap<>();
    /** Of a method: where its class and its name stand. */
    private final Map<Integer, int[]> methods = new HashMap<>();

    private Calls(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            return;
        }
        in.readInt();
        int size = in.readUnsignedShort();
        for (int at = 1; at < size; at++) {
            at += entry(in, at);
        }
    }

    /** True if it calls {@code System.exit}, {@code Runtime.exit} or {@code Runtime.halt}; false if it is no class. */
    static boolean endTheProcess(byte[] code) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code))) {
            Calls calls = new Calls(in);
            return calls.methods.values().stream().map(calls::words).anyMatch(ENDINGS::contains);
        } catch (IOException cutOff) {
            return false;
        }
    }

    private String words(int[] method) {
        return texts.get(names.get(method[0])) + "." + texts.get(names.get(method[1]));
    }

    /** Returns how many more places the entry takes. */
    private int entry(DataInputStream in, int at) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case UTF8 -> texts.put(at, in.readUTF());
            case CLASS -> names.put(at, in.readUnsignedShort());
            case METHOD -> methods.put(at, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
            case NAME_AND_TYPE -> {
                names.put(at, in.readUnsignedShort());
                in.readUnsignedShort();
            }
            case 3, 4, 9, 11, 17, 18 -> in.readInt();
            case 5, 6 -> in.readLong();
            case 8, 16, 19, 20 -> in.readUnsignedShort();
            case 15 -> in.skipNBytes(3);
            default -> throw new IOException("unknown constant " + tag);
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }
}
