#include "station/inmateimport.h"

#include "base/masked.h"
#include "station/cellvalues.h"
#include "station/csvreader.h"
#include "station/languagecode.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace mulakat::station {

namespace {

struct InmatePattern {
    const char *field;
    const char16_t *expression;
};

const InmatePattern inmatePatterns[] = {
    {"nextCourt", u"\\b(court|hearing|production)\\b|पेशी|न्यायालय"},
    {"father", u"\\b(f h|father|husband|s o|guardian)\\b|पिता|पति"},
    {"number", u"\\b(no|number|id|num|pid|utp)\\b|संख्या|क्रमांक|नंबर"},
    {"languages", u"\\blanguages?\\b|भाषा"},
    {"state", u"\\b(state|status|present|remarks?)\\b|स्थिति"},
    {"class", u"\\b(class|category|type)\\b|श्रेणी|वर्ग"},
    {"wing", u"\\b(wing|ward|barrack|circle|cell|block|yard)\\b|बैरक|वार्ड"},
    {"age", u"\\bage\\b|आयु|उम्र"},
    {"sex", u"\\b(sex|gender)\\b|लिंग"},
    {"name", u"\\b(name|prisoner|inmate)\\b|नाम|बंदी|कैदी"},
};

QString inmateField(const QString &heading, const QStringList &taken)
{
    const QString words = normalHeading(heading);
    for (const InmatePattern &p : inmatePatterns) {
        const QString field = QString::fromLatin1(p.field);
        const QRegularExpression expression(QString::fromUtf16(p.expression), QRegularExpression::UseUnicodePropertiesOption);
        if (!taken.contains(field) && expression.match(words).hasMatch())
            return field;
    }
    return {};
}

ColumnMap mapInmateColumns(const QStringList &headings, const QHash<QString, QString> &mapping)
{
    ColumnMap map{headings, {}};
    QStringList taken = mapping.values();
    for (const QString &heading : headings) {
        // "Sr No" and "S.No." count rows, not prisoners.
        static const QRegularExpression serial(QStringLiteral("^(sr|s|sl|serial)( no| number)?$"));
        const bool counts = serial.match(normalHeading(heading)).hasMatch();
        const QString field = mapping.contains(heading) ? mapping.value(heading)
            : counts                                    ? QString()
                                                        : inmateField(heading, taken);
        map.fields << field;
        taken << field;
    }
    return map;
}

bool isInmateHeading(const ColumnMap &map)
{
    return map.fields.contains(QStringLiteral("number")) && map.fields.contains(QStringLiteral("name"));
}

QString statusIn(const QString &cell)
{
    const QString text = cell.toLower();
    if (text.contains(QLatin1String("court")))
        return QStringLiteral("at-court");
    if (text.contains(QLatin1String("hosp")))
        return QStringLiteral("hospital");
    if (text.contains(QLatin1String("transfer")))
        return QStringLiteral("transferred");
    if (text.contains(QLatin1String("releas")) || text.contains(QLatin1String("bail")))
        return QStringLiteral("released");
    return QStringLiteral("in");
}

visits::Inmate inmateFrom(const ColumnMap &columns, const CsvRow &row)
{
    const auto cell = [&](const char *field) {
        const int index = columns.indexOf(QString::fromLatin1(field));
        return index >= 0 && index < row.cells.size() ? row.cells.at(index).trimmed() : QString();
    };
    visits::Inmate inmate;
    inmate.number = asciiDigits(cell("number"));
    inmate.name = cell("name");
    inmate.fatherOrHusband = cell("father");
    inmate.age = asciiDigits(cell("age")).section(u' ', 0, 0).toInt();
    inmate.sex = sexIn(cell("sex"));
    inmate.category = cell("class").toLower();
    inmate.wing = cell("wing");
    inmate.languages = languageCodes(cell("languages"));
    inmate.nextCourt = dateIn(cell("nextCourt"));
    inmate.status = statusIn(cell("state"));
    return inmate;
}

QStringList maskedCells(QStringList cells)
{
    for (QString &cell : cells)
        cell = base::maskAadhaarNumbers(cell);
    return cells;
}

} // namespace

visits::Inmate listedOver(const visits::Inmate &known, visits::Inmate listed, const ColumnMap &columns)
{
    const auto keep = [&](const char *field, auto visits::Inmate::*member) {
        if (!columns.fields.contains(QLatin1String(field)))
            listed.*member = known.*member;
    };
    listed.id = known.id;
    keep("father", &visits::Inmate::fatherOrHusband);
    keep("age", &visits::Inmate::age);
    keep("sex", &visits::Inmate::sex);
    keep("class", &visits::Inmate::category);
    keep("wing", &visits::Inmate::wing);
    keep("languages", &visits::Inmate::languages);
    keep("nextCourt", &visits::Inmate::nextCourt);
    keep("state", &visits::Inmate::status);
    return listed;
}

InmateChanges changesOf(const InmateImport &list, const QHash<QString, visits::Inmate> &knownByNumber)
{
    InmateChanges out;
    for (visits::Inmate inmate : list.inmates) {
        const auto known = knownByNumber.constFind(inmate.number);
        const bool isKnown = known != knownByNumber.cend();
        if (isKnown)
            inmate = listedOver(*known, inmate, list.columns);
        else
            inmate.id = base::newId<base::InmateId>();
        if (isKnown && known->toJson() == inmate.toJson()) {
            ++out.same;
            continue;
        }
        out.changed += isKnown ? 1 : 0;
        out.lines << inmate;
    }
    return out;
}

base::Result<InmateImport> parseInmates(const QByteArray &bytes, const QHash<QString, QString> &mapping)
{
    const auto rows = readCsv(bytes);
    if (!rows)
        return rows.error();
    InmateImport result;
    int heading = 0;
    while (heading < rows->size() && heading < 30) {
        result.columns = mapInmateColumns(rows->at(heading).cells, mapping);
        if (isInmateHeading(result.columns))
            break;
        ++heading;
    }
    if (!isInmateHeading(result.columns))
        return base::fail(base::FailureCode::NotADay,
                          {{QStringLiteral("missing"), QJsonArray{QStringLiteral("number"), QStringLiteral("name")}}});
    QHash<QString, QJsonObject> seen;
    for (const CsvRow &row : rows->mid(heading + 1)) {
        const visits::Inmate inmate = inmateFrom(result.columns, row);
        if (result.sample.size() < 3)
            result.sample << maskedCells(row.cells);
        const auto known = seen.constFind(inmate.number);
        const auto reject = [&](const char *code) {
            result.rejected << RejectedRow{row.line, QString::fromLatin1(code), base::maskAadhaarNumbers(row.cells.join(QStringLiteral(", "))).left(160)};
        };
        if (inmate.number.isEmpty())
            reject("number-missing");
        else if (inmate.name.isEmpty())
            reject("name-missing");
        else if (known != seen.cend() && *known == inmate.toJson())
            ++result.duplicates;
        else if (known != seen.cend())
            reject("doubled");
        else {
            seen.insert(inmate.number, inmate.toJson());
            result.inmates << inmate;
        }
    }
    return result;
}

} // namespace mulakat::station
