#include "audit/catalogue.h"
#include "audit/record.h"
#include "support/testrunner.h"
#include "visits/event.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace mulakat;

class TestCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsEveryEventType();
    void saysWhatTheArchitectureSays();
    void refusesPersonalData_data();
    void refusesPersonalData();
    void takesWhatBelongs();
    void canonicalTextIsStable();
};

void TestCatalogue::holdsEveryEventType()
{
    QStringList ours;
    for (const visits::EventType type : visits::allEventTypes())
        ours << visits::name(type);
    QStringList theirs = audit::eventTypes();
    ours.sort();
    theirs.sort();
    QCOMPARE(theirs, ours);
}

// The table "| event | data |" of ARCHITECTURE.md names the same fields.
void TestCatalogue::saysWhatTheArchitectureSays()
{
    QFile file(QStringLiteral(MULAKAT_SOURCE_DIR "/ARCHITECTURE.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QString table = text.mid(text.indexOf(QLatin1String("| event | data |"))).section(QLatin1String("\n\n"), 0, 0);
    static const QRegularExpression parts(QStringLiteral("\\[[^\\]]*\\]|\\([^)]*\\)|\\{[^}]*\\}"));
    static const QRegularExpression name(QStringLiteral("`([a-z-]+)`"));
    QSet<QString> seen;
    for (const QString &line : table.split(u'\n').mid(2)) {
        QString fields = line.section(u'|', 2, 2).section(u';', 0, 0);
        const bool more = line.contains(QLatin1String("walked-in")); // "walked-in also inmate"
        fields = fields.remove(parts);
        QStringList words = fields.simplified().split(u' ', Qt::SkipEmptyParts);
        for (auto it = name.globalMatch(line.section(u'|', 1, 1)); it.hasNext();) {
            const QString type = it.next().captured(1);
            QStringList wanted = words;
            if (more && type == QLatin1String("walked-in"))
                wanted << QStringLiteral("inmate");
            QStringList known = audit::fieldsOf(type);
            wanted.sort();
            known.sort();
            QVERIFY2(known == wanted, qPrintable(type + QStringLiteral(": ") + known.join(u' ') + QStringLiteral(" / ") + wanted.join(u' ')));
            seen << type;
        }
    }
    QCOMPARE(seen.size(), audit::eventTypes().size());
}

void TestCatalogue::refusesPersonalData_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("data");
    const auto put = [](const char *row, const char *type, const QJsonObject &data) { QTest::newRow(row) << QString::fromLatin1(type) << data; };
    put("a name", "rejected", {{QStringLiteral("code"), QStringLiteral("Sunita Devi")}});
    put("a name in Devanagari", "rejected", {{QStringLiteral("code"), QStringLiteral("सुनीता")}});
    put("a sentence", "cancelled", {{QStringLiteral("code"), QStringLiteral("she is ill")}});
    put("a field nobody knows", "rejected", {{QStringLiteral("reason"), QStringLiteral("x")}});
    put("an event nobody knows", "renamed", {});
    put("a long word", "rejected", {{QStringLiteral("code"), QString(65, u'x')}});
    put("a name in a member", "submitted", {{QStringLiteral("members"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("1")}, {QStringLiteral("name"), QStringLiteral("x")}}}}});
    put("a text where a number belongs", "completed", {{QStringLiteral("talk"), QStringLiteral("599")}});
    put("a digest that is none", "annotated", {{QStringLiteral("digest"), QStringLiteral("not-hex")}});
    put("an object", "rejected", {{QStringLiteral("code"), QJsonObject{}}});
}

void TestCatalogue::refusesPersonalData()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, data);
    QVERIFY(!audit::admit(type, data));
}

void TestCatalogue::takesWhatBelongs()
{
    QVERIFY(audit::admit(QStringLiteral("completed"), {{QStringLiteral("talk"), 599}, {QStringLiteral("lost"), 0}, {QStringLiteral("by"), QStringLiteral("clock")}}));
    QVERIFY(audit::admit(QStringLiteral("arrived"), {{QStringLiteral("present"), QJsonArray{QStringLiteral("1"), QStringLiteral("2")}}}));
    QVERIFY(audit::admit(QStringLiteral("imported"), {{QStringLiteral("visrn"), QStringLiteral("2026/12/01/617")}, {QStringLiteral("start"), QStringLiteral("10:30")}}));
}

void TestCatalogue::canonicalTextIsStable()
{
    const audit::Record row{base::StationId(QStringLiteral("desk-1")), 3, QStringLiteral("v"), QStringLiteral("left"), 1'796'000'000'123, 330,
                            QStringLiteral("officer"), QStringLiteral("s1"), QStringLiteral("{}"), QByteArray(32, '\x01'), {}};
    QCOMPARE(audit::canonical(row), QByteArray("[\"desk-1\",\"3\",\"v\",\"left\",\"1796000000123\",\"330\",\"officer\",\"s1\",\"{}\",\"") + QByteArray(32, '\x01').toHex() + "\"]");
    // A known value: whoever reimplements the format has something to compare with.
    QCOMPARE(audit::hashOf(row).size(), 32);
    QCOMPARE(audit::hashOf(row), QCryptographicHash::hash('\0' + audit::canonical(row), QCryptographicHash::Sha256));
    QCOMPARE(audit::canonicalData({{QStringLiteral("b"), 1}, {QStringLiteral("a"), 2}}), QStringLiteral("{\"a\":2,\"b\":1}"));
}

MULAKAT_TEST(TestCatalogue)
#include "test_catalogue.moc"
