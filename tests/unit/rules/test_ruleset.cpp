#include "rules/requestread.h"
#include "rules/ruleset.h"
#include "rules/shipped.h"
#include "support/testrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace mulakat;
using namespace Qt::StringLiterals;

class TestRuleSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shippedSetsAreRight_data();
    void shippedSetsAreRight();
    void tellsWhere_data();
    void tellsWhere();
    void tellsAllAtOnce();
    void keepsUnknownKeys();
    void versions();
    void versionsMustNotOverlap();
    void schemaKnowsWhatTheReaderKnows();
    void requestFaults_data();
    void requestFaults();
    void brokenRulesNeverHurt();

private:
    static QByteArray everything();
};

namespace
{
// A whole, right file with one line replaced: line 8 of it.
QByteArray fileWith(const QByteArray &line8)
{
    return "// a jail\n{\n  \"schema\": \"mulakat-rules/1\",\n  \"title\": \"x\",\n  \"valid\": { \"from\": \"2024-01-01\" },\n"
           "  \"classes\": [{ \"key\": \"undertrial\" }, { \"key\": \"convict\" }],\n"
           "  \"open\": [{ \"days\": [\"mon-sat\"], \"hours\": [\"09:00-12:00\"] }],\n"
        + line8 + "\n  \"priority\": []\n}\n";
}

QString told(const std::vector<rules::Problem> &problems)
{
    QStringList out;
    for (const rules::Problem &p : problems)
        out << u"%1:%2 %3 %4 (%5)"_s.arg(p.at.line).arg(p.at.column).arg(p.path, p.code, p.detail);
    return out.join(u"; "_s);
}
} // namespace

void TestRuleSet::shippedSetsAreRight_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : rules::shippedNames())
        QTest::newRow(qPrintable(name)) << name;
}

// Read without a fault or an unknown key; every rule names an authority, and what is stated or disputed a source.
void TestRuleSet::shippedSetsAreRight()
{
    QFETCH(QString, name);
    const rules::RuleFile file = rules::readRules(rules::shippedRules(name));
    QCOMPARE(told(file.findings.faults), QString());
    QCOMPARE(told(file.findings.remarks), QString());
    for (const rules::Rules &version : file.set.versions) {
        QVERIFY(!version.ground.authority.isEmpty());
        QVERIFY(!version.ground.certain.isEmpty());
        QVERIFY(version.ground.certain == u"assumed"_s || !version.jailAuthority.isEmpty());
        QVERIFY(name == u"default"_s || version.ground.source.startsWith(u"http"_s));
        QVERIFY(!version.openings.empty());
        QVERIFY(!version.slots.empty());
    }
    QVERIFY(file.set.on(QDate(2026, 12, 1)));
    QVERIFY(!file.set.on(QDate(2001, 1, 1)));
}

void TestRuleSet::tellsWhere_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *line, const QString &path, const QString &code, int column) {
        QTest::newRow(name) << QByteArray(line) << path << code << column;
    };
    row("a number in quotation marks", R"("quotas": [{ "count": "2", "period": "week" }],)", u"quotas[0].count"_s, u"not-a-number"_s, 23);
    row("half a visit", R"("quotas": [{ "count": 1.5, "period": "week" }],)", u"quotas[0].count"_s, u"not-a-whole-number"_s, 23);
    row("too many", R"("quotas": [{ "count": 1000, "period": "week" }],)", u"quotas[0].count"_s, u"out-of-range"_s, 23);
    row("no period", R"("quotas": [{ "count": 1 }],)", u"quotas[0].period"_s, u"missing"_s, 12);
    row("no count", R"("quotas": [{ "period": "week" }],)", u"quotas[0].count"_s, u"missing"_s, 12);
    row("a period nobody knows", R"("quotas": [{ "count": 1, "period": "year" }],)", u"quotas[0].period"_s, u"unknown-word"_s, 36);
    row("days without a number", R"("quotas": [{ "count": 1, "period": "days" }],)", u"quotas[0].days"_s, u"missing"_s, 12);
    row("a weekday nobody knows", R"("quotas": [{ "count": 1, "period": "week", "weekStarts": "monday" }],)", u"quotas[0].weekStarts"_s, u"unknown-word"_s, 58);
    row("a class nobody knows", R"("quotas": [{ "classes": ["lifer"], "count": 1, "period": "week" }],)", QString(), u"unknown-class"_s, 12);
    row("a mode nobody knows", R"("minutes": [{ "modes": ["skype"], "minutes": 5 }],)", u"minutes[0].modes"_s, u"unknown-word"_s, 25);
    row("no minutes", R"("minutes": [{ "turnround": 5 }],)", u"minutes[0].minutes"_s, u"missing"_s, 13);
    row("a batch that is none", R"("minutes": [{ "minutes": 5, "batchSize": 16 }],)", u"minutes[0].batchSize"_s, u"only-with-batches"_s, 42);
    row("a flag as a word", R"("children": { "needsAdult": "yes" },)", u"children.needsAdult"_s, u"not-true-or-false"_s, 29);
    row("a date that is none", R"("holidays": [{ "date": "2026-02-30", "name": "x" }],)", u"holidays[0].date"_s, u"not-a-date"_s, 24);
    row("a date of another kind", R"("holidays": [{ "date": "26.01.2026", "name": "x" }],)", u"holidays[0].date"_s, u"not-a-date"_s, 24);
    row("a holiday that ends first", R"("holidays": [{ "from": "2026-02-03", "to": "2026-02-01" }],)", u"holidays[0].to"_s, u"ends-before-it-starts"_s, 44);
    row("a festival without hours", R"("festivals": [{ "date": "2026-08-28", "name": "x" }],)", u"festivals[0].hours"_s, u"missing"_s, 15);
    row("hours backwards", R"("registration": [{ "hours": ["17:00-09:00"] }],)", u"registration[0].hours"_s, u"ends-before-it-starts"_s, 30);
    row("hours that are none", R"("registration": [{ "hours": "9-17" }],)", u"registration[0].hours"_s, u"not-hours"_s, 29);
    row("hours that overlap", R"("registration": [{ "hours": ["09:00-12:00", "11:00-13:00"] }],)", u"registration[0].hours"_s, u"overlaps"_s, 45);
    row("a day that is none", R"("registration": [{ "days": ["monday"] }],)", u"registration[0].days"_s, u"not-a-weekday"_s, 29);
    row("a place twice", R"("places": [{ "name": "1", "mode": "video" }, { "name": "1", "mode": "video" }],)", u"places[1].name"_s, u"double-name"_s, 56);
    row("a place without a mode", R"("places": [{ "name": "1" }],)", u"places[0].mode"_s, u"missing"_s, 12);
    row("a fault without a time", R"("places": [{ "name": "1", "mode": "video", "faults": [{ "from": "2026-12-01" }] }],)", u"places[0].faults[0].from"_s, u"not-a-moment"_s, 65);
    row("Aadhaar alone", R"("ids": [{ "accepted": ["aadhaar"] }],)", u"ids[0].accepted"_s, u"aadhaar-alone"_s, 23);
    row("papers that are none", R"("papers": [{ "needs": [] }],)", u"papers[0].needs"_s, u"empty"_s, 23);
    row("a rule nobody knows", R"("override": [{ "rules": ["everything"], "roles": ["superintendent"] }],)", u"override[0].rules"_s, u"unknown-word"_s, 26);
    row("a role nobody knows", R"("override": [{ "rules": ["quota"], "roles": ["warder"] }],)", u"override[0].roles"_s, u"unknown-word"_s, 46);
    row("notice that cannot be kept", R"("notice": [{ "minDays": 5, "maxDays": 2 }],)", u"notice[0].maxDays"_s, u"ends-before-it-starts"_s, 39);
    row("certain of what", R"("certain": "very",)", u"certain"_s, u"unknown-word"_s, 12);
    row("a list that is none", R"("quotas": 2,)", u"quotas"_s, u"not-a-list"_s, 11);
    row("an entry that is none", R"("quotas": [2],)", u"quotas[0]"_s, u"not-an-object"_s, 12);
}

void TestRuleSet::tellsWhere()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, path);
    QFETCH(QString, code);
    QFETCH(int, column);
    const rules::RuleFile file = rules::readRules(fileWith(line));
    QVERIFY(!file.usable());
    const rules::Problem &first = file.findings.faults.front();
    QVERIFY2(first.code == code && first.path == path && first.at.line == 8 && first.at.column == column,
             qPrintable(told(file.findings.faults)));
}

void TestRuleSet::tellsAllAtOnce()
{
    const rules::RuleFile file = rules::readRules("{\n \"schema\": \"other\",\n \"valid\": {},\n \"quotas\": [{ \"count\": true }]\n}");
    QCOMPARE(told(file.findings.faults),
             u"1:1 title missing (); 1:1 classes missing (); 1:1 open missing (); 2:12 schema unknown-word (other (mulakat-rules/1)); "
             "3:11 valid.from missing (); 4:13 quotas[0].period missing (); 4:24 quotas[0].count not-a-number ()"_s);
}

void TestRuleSet::keepsUnknownKeys()
{
    const rules::RuleFile file = rules::readRules(fileWith(R"("quotas": [{ "count": 1, "perod": "week", "period": "day", "gate": "north" }],)"));
    QCOMPARE(told(file.findings.faults), QString());
    QCOMPARE(told(file.findings.remarks), u"8:26 quotas[0].perod unknown-key (period); 8:60 quotas[0].gate unknown-key ()"_s);
    QCOMPARE(file.set.document.value(u"quotas"_s).toArray().at(0).toObject().value(u"gate"_s).toString(), u"north"_s);
}

void TestRuleSet::versions()
{
    const rules::RuleFile file = rules::readRules(rules::shippedRules(u"uttar-pradesh"_s));
    QVERIFY(file.usable());
    QCOMPARE(file.set.versions.size(), size_t(2));
    QCOMPARE(file.set.on(QDate(2022, 10, 31))->slots.front().minutes, 20);
    QCOMPARE(file.set.on(QDate(2022, 11, 1))->slots.front().minutes, 30);
    QVERIFY(!file.set.on(QDate(2021, 8, 15)));
}

void TestRuleSet::versionsMustNotOverlap()
{
    const QByteArray earlier = R"("earlier": [{ "valid": { "from": "2020-01-01", "to": "2024-01-01" }, "classes": [{ "key": "x" }], "open": [{ "hours": "09:00-10:00" }] }],)";
    const rules::RuleFile file = rules::readRules(fileWith(earlier));
    QCOMPARE(told(file.findings.faults), u"8:24 valid versions-overlap (2020-01-01..2024-01-01 / 2024-01-01..)"_s);
}

// A file that uses every key there is: the reader remarks on none, and the published schema names each of them.
QByteArray TestRuleSet::everything()
{
    QFile file(QStringLiteral(MULAKAT_TEST_DATA "/rules/files/everything.jsonc"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

namespace
{
// "quotas.count" for every key of a document, lists looked through.
void keysOf(const QJsonValue &value, const QString &path, QSet<QString> &to)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            keysOf(item, path, to);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = path.isEmpty() ? it.key() : path + u'.' + it.key();
        to << key;
        keysOf(it.value(), key, to);
    }
}

// The same of a JSON Schema, its references followed.
void schemaKeys(const QJsonObject &root, QJsonObject part, const QString &path, QSet<QString> &to)
{
    while (part.contains(u"$ref"_s)) {
        const QString name = part.value(u"$ref"_s).toString().section(u'/', -1);
        part = name == u"#"_s ? root : root.value(u"$defs"_s)[name].toObject();
    }
    for (const QJsonValue &all : part.value(u"allOf"_s).toArray())
        schemaKeys(root, all.toObject(), path, to);
    if (part.contains(u"items"_s))
        schemaKeys(root, part.value(u"items"_s).toObject(), path, to);
    for (const QJsonValue &one : part.value(u"anyOf"_s).toArray())
        schemaKeys(root, one.toObject(), path, to);
    const QJsonObject properties = part.value(u"properties"_s).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString key = path.isEmpty() ? it.key() : path + u'.' + it.key();
        to << key;
        if (key != u"earlier"_s)
            schemaKeys(root, it->toObject(), key, to);
    }
}
} // namespace

void TestRuleSet::schemaKnowsWhatTheReaderKnows()
{
    const rules::RuleFile file = rules::readRules(everything());
    QCOMPARE(told(file.findings.faults), QString());
    QCOMPARE(told(file.findings.remarks), QString());
    QSet<QString> used;
    QJsonObject document = file.set.document;
    document.insert(u"earlier"_s, QJsonArray());
    keysOf(document, {}, used);
    QFile schemaFile(QStringLiteral(MULAKAT_SOURCE_DIR "/resources/rules/rules.schema.json"));
    QVERIFY(schemaFile.open(QIODevice::ReadOnly));
    QSet<QString> named;
    const QJsonObject schema = QJsonDocument::fromJson(schemaFile.readAll()).object();
    schemaKeys(schema, schema, {}, named);
    QStringList missing = QStringList((used - named).values());
    QStringList unused = QStringList((named - used).values());
    missing.sort();
    unused.sort();
    QCOMPARE(missing.join(u' '), QString());
    QCOMPARE(unused.join(u' '), QString()); // a key of the schema that the file of everything does not use
    QVERIFY(used.size() > 150);
}

void TestRuleSet::requestFaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("what");
    QTest::newRow("nothing in it") << QByteArray("{}") << u"1:1 now missing"_s;
    QTest::newRow("a date that is none")
        << QByteArray("{\n\"now\": \"2026-12-01T09:00\", \"date\": \"1 Dec\", \"mode\": \"video\",\n\"inmate\": {\"id\":\"I\",\"class\":\"convict\"}, \"visitors\": [{}]}")
        << u"2:36 date not-a-date (1 Dec)"_s;
    QTest::newRow("an age that is none")
        << QByteArray("{\"now\": \"2026-12-01T09:00\", \"date\": \"2026-12-02\", \"mode\": \"video\",\n\"inmate\": {\"id\":\"I\",\"class\":\"convict\"},\n \"visitors\": [{\"age\": \"ten\"}]}")
        << u"3:23 visitors[0].age not-a-number ()"_s;
    QTest::newRow("a state that is none")
        << QByteArray("{\"now\": \"2026-12-01T09:00\", \"date\": \"2026-12-02\", \"mode\": \"video\",\n\"inmate\": {\"id\":\"I\",\"class\":\"convict\"},\n \"visitors\": [{}],\n\"history\": [{\"inmate\":\"I\",\"date\":\"2026-12-01\",\"state\":\"lost\"}]}")
        << u"4:55 history[0].state unknown-word (lost)"_s;
    QTest::newRow("no JSON") << QByteArray("date=2026-12-01") << u"1:1  unexpected-character (d)"_s;
}

void TestRuleSet::requestFaults()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, what);
    const rules::RequestFile read = rules::readRequest(text);
    QVERIFY(!read.usable());
    QVERIFY2(told(read.findings.faults).startsWith(what), qPrintable(told(read.findings.faults)));
}

// Changed bytes of a real file: told with a place in it, or read; never more.
void TestRuleSet::brokenRulesNeverHurt()
{
    const QByteArray whole = everything();
    QVERIFY(whole.size() > 3000);
    const int lines = int(whole.count('\n')) + 4;
    QRandomGenerator random(20261202);
    int refused = 0;
    for (int i = 0; i < 1500; ++i) {
        QByteArray bytes = whole;
        for (int n = random.bounded(1, 6); n > 0; --n) {
            const int at = random.bounded(int(bytes.size()));
            if (random.bounded(3) == 0)
                bytes.remove(at, random.bounded(1, 30));
            else
                bytes[at] = "0123456789\"{}[],:-xX\n"[random.bounded(21)];
        }
        const rules::RuleFile file = rules::readRules(bytes);
        for (const rules::Problem &problem : file.findings.faults)
            QVERIFY(problem.at.line >= 1 && problem.at.line <= lines && problem.at.column >= 1 && !problem.code.isEmpty());
        refused += file.usable() ? 0 : 1;
    }
    QVERIFY2(refused > 500, qPrintable(QString::number(refused)));
}

MULAKAT_TEST(TestRuleSet)
#include "test_ruleset.moc"
