package org.trivetpos.identity.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.persistence.Transactions;

/** People and roles in the database, in plain JDBC on the running transaction; few enough to be read whole. */
final class RosterRows {

    private final Transactions transactions;

    RosterRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Lets one change after the other into the room; held until the transaction ends. */
    void turnstile() {
        update("update identity.turnstile set version = version + 1", List.of());
    }

    Roster load() {
        return read(connection -> {
            Map<RoleId, Role> roles = roles(connection);
            Map<StaffId, Roster.Member> members = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement("select * from identity.staff");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Roster.Member member = member(row);
                    members.put(member.staff().id(), member);
                }
            }
            return new Roster(version(connection), members, roles);
        });
    }

    void insert(Roster.Member member) {
        Staff staff = member.staff();
        update("insert into identity.staff (name, role_id, language, active, pin_hash, pin_digits, id) "
                + "values (?, ?, ?, ?, ?, ?, ?)", values(member, staff));
    }

    void update(Roster.Member member) {
        Staff staff = member.staff();
        update("update identity.staff set name = ?, role_id = ?, language = ?, active = ?, pin_hash = ?, "
                + "pin_digits = ? where id = ?", values(member, staff));
    }

    void insert(Role role) {
        update("insert into identity.staff_role (name_zh, name_en, id) values (?, ?, ?)", values(role));
        insertPermissions(role);
    }

    void update(Role role) {
        update("update identity.staff_role set name_zh = ?, name_en = ? where id = ?", values(role));
        update("delete from identity.role_permission where role_id = ?", List.of(role.id().value()));
        insertPermissions(role);
    }

    private void insertPermissions(Role role) {
        read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into identity.role_permission (role_id, permission) values (?, ?)")) {
                for (String permission : role.permissions()) {
                    statement.setString(1, role.id().value());
                    statement.setString(2, permission);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private static List<@Nullable Object> values(Roster.Member member, Staff staff) {
        Locale language = staff.language();
        return Arrays.asList(staff.name(), staff.role().value(),
                language == null ? null : language.toLanguageTag(), staff.active(), member.pinHash(),
                member.pinDigits(), staff.id().value());
    }

    private static List<@Nullable Object> values(Role role) {
        return List.of(role.name().zh(), role.name().en(), role.id().value());
    }

    private static long version(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select version from identity.turnstile");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<RoleId, Role> roles(Connection connection) throws SQLException {
        Map<String, Set<String>> permissions = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select role_id, permission from "
                + "identity.role_permission"); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                permissions.computeIfAbsent(row.getString(1), id -> new HashSet<>()).add(row.getString(2));
            }
        }
        Map<RoleId, Role> roles = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select * from identity.staff_role");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String id = row.getString("id");
                roles.put(new RoleId(id), new Role(new RoleId(id), new LocalText(row.getString("name_zh"),
                        row.getString("name_en")), permissions.getOrDefault(id, Set.of())));
            }
        }
        return roles;
    }

    private static Roster.Member member(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Roster.Member(new Staff(new StaffId(row.getString("id")), row.getString("name"),
                new RoleId(row.getString("role_id")), language == null ? null : Locale.forLanguageTag(language),
                row.getBoolean("active")), row.getString("pin_hash"), row.getInt("pin_digits"));
    }

    private void update(String sql, List<@Nullable Object> values) {
        read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                return statement.executeUpdate();
            }
        });
    }

    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T read(Use<T> use) {
        try {
            return use.of(transactions.connection());
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of identity could not be used: " + e.getMessage(), e);
        }
    }
}
