#include "staff/credential.h"
#include "staff/roles.h"
#include "support/testrunner.h"

#include <QDebug>
#include <QTest>

using namespace mulakat;
using staff::Permission;
using staff::Role;

class TestStaff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secrets_data();
    void secrets();
    void hashesMatchOnlyTheirSecret();
    void hashesDoNotShowTheSecret();
    void rolesAndRights();
};

void TestStaff::secrets_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("fits");
    QTest::newRow("PIN") << QStringLiteral("482915") << true;
    QTest::newRow("password") << QStringLiteral("kite-river-9") << true;
    QTest::newRow("Hindi") << QStringLiteral("नमस्तेजी") << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("short") << QStringLiteral("48291") << false;
    QTest::newRow("row up") << QStringLiteral("123456") << false;
    QTest::newRow("row down") << QStringLiteral("987654") << false;
    QTest::newRow("letters in a row") << QStringLiteral("abcdefgh") << false;
    QTest::newRow("repeated") << QStringLiteral("111111") << false;
    QTest::newRow("two digits") << QStringLiteral("121212") << false;
    QTest::newRow("too long") << QStringLiteral("abc").repeated(43) << false;
}

void TestStaff::secrets()
{
    QFETCH(QString, secret);
    QFETCH(bool, fits);
    QCOMPARE(staff::acceptable(base::Secret(secret)).has_value(), fits);
}

void TestStaff::hashesMatchOnlyTheirSecret()
{
    const base::Secret secret(QStringLiteral("482915"));
    const auto hash = staff::hashSecret(secret, staff::Cost::Quick);
    QVERIFY(hash);
    QVERIFY(staff::matches(secret, *hash));
    QVERIFY(!staff::matches(base::Secret(QStringLiteral("482916")), *hash));
    QVERIFY(!staff::matches(base::Secret(), *hash));
    QVERIFY(!staff::matches(secret, QString()));
    QVERIFY(!staff::matches(secret, QStringLiteral("$argon2id$broken")));
    QVERIFY(*staff::hashSecret(secret, staff::Cost::Quick) != *hash); // salted
}

void TestStaff::hashesDoNotShowTheSecret()
{
    const base::Secret secret(QStringLiteral("river-kite"));
    const auto hash = staff::hashSecret(secret); // the cost that is used
    QVERIFY(hash);
    QVERIFY2(hash->startsWith(QLatin1String("$argon2id$v=19$m=65536,t=3,p=1$")), qPrintable(*hash));
    QVERIFY(!hash->contains(secret.reveal()));
    QString shown;
    QDebug(&shown) << secret;
    QVERIFY(!shown.contains(secret.reveal()));
}

void TestStaff::rolesAndRights()
{
    const QList<Permission> all{Permission::CheckIn, Permission::RunCalls, Permission::ReadRegister, Permission::DecideRequests,
                                Permission::Override, Permission::CloseDay, Permission::ManageStaff};
    for (const Permission permission : all) {
        QVERIFY(staff::may(Role::Superintendent, permission));
        QCOMPARE(staff::may(Role::Inspector, permission), permission == Permission::ReadRegister);
        QCOMPARE(staff::may(Role::Officer, permission),
                 permission == Permission::ReadRegister || permission == Permission::CheckIn || permission == Permission::RunCalls);
    }
    for (const Role role : {Role::Officer, Role::Superintendent, Role::Inspector})
        QCOMPARE(*staff::roleFrom(staff::name(role)), role);
    QVERIFY(!staff::roleFrom(QStringLiteral("root")));
}

MULAKAT_TEST(TestStaff)
#include "test_staff.moc"
