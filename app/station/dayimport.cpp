#include "station/dayimport.h"

#include "base/masked.h"
#include "station/cellvalues.h"
#include "station/csvreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mulakat::station {

namespace {

constexpr int headingLines = 30; // a preamble is not longer

// The heading row is the one in the first lines that names most of our needed fields.
int findHeading(const QList<CsvRow> &rows, const QHash<QString, QString> &mapping, ColumnMap *best)
{
    int at = -1;
    for (int i = 0; i < std::min<int>(headingLines, int(rows.size())); ++i) {
        const ColumnMap map = mapColumns(rows.at(i).cells, mapping);
        if (at < 0 || map.missing().size() < best->missing().size()) {
            at = i;
            *best = map;
        }
        if (best->complete())
            return at;
    }
    return at;
}

class RowReader
{
public:
    RowReader(const ColumnMap &columns, const CsvRow &row)
        : m_columns(columns)
        , m_row(row)
    {
    }

    QString cell(const char *field) const
    {
        const int index = m_columns.indexOf(QString::fromLatin1(field));
        return index >= 0 && index < m_row.cells.size() ? m_row.cells.at(index) : QString();
    }

    // A leading apostrophe or equals sign would be a formula to the next spreadsheet; it is only text here.
    QString text(const char *field) const
    {
        QString value = cell(field);
        while (!value.isEmpty() && QStringLiteral("=+@'").contains(value.front()))
            value.remove(0, 1);
        return value.trimmed();
    }

private:
    const ColumnMap &m_columns;
    const CsvRow &m_row;
};

int ageIn(const RowReader &row, const char *field)
{
    return asciiDigits(row.cell(field)).section(u' ', 0, 0).toInt();
}

void takeDocument(const RowReader &row, visits::Person &person)
{
    const QString number = row.text("idNumber");
    person.idKind = idKindIn(row.cell("idKind"));
    if (person.idKind.isEmpty())
        person.idKind = number.isEmpty() ? QStringLiteral("none") : QStringLiteral("other");
    if (number.isEmpty() || person.idKind == QLatin1String("none"))
        return;
    person.idLast4 = base::MaskedId::fromNumber(number).last4();
    if (person.idKind != QLatin1String("aadhaar"))
        person.idNumber = number;
}

QList<visits::Person> peopleOf(const RowReader &row)
{
    visits::Person person;
    person.id = base::MemberId(QStringLiteral("1"));
    person.name = row.text("visitor");
    person.fatherOrHusband = row.text("visitorFather");
    person.sex = sexIn(row.cell("visitorSex"));
    person.age = ageIn(row, "visitorAge");
    person.relation = row.text("relation");
    person.mobile = mobileIn(row.cell("mobile"));
    person.email = row.text("email");
    person.address = row.text("address");
    takeDocument(row, person);
    QList<visits::Person> people{person};
    const QStringList companions = companionsIn(row.cell("additional"));
    for (const QString &name : companions) {
        visits::Person other;
        other.id = base::MemberId(QString::number(people.size() + 1));
        other.name = name;
        other.idKind = QStringLiteral("none");
        people << other;
    }
    return people;
}

visits::NamedInmate inmateOf(const RowReader &row)
{
    return {row.text("inmate"),           {},                       row.text("inmateFather"), ageIn(row, "inmateAge"),
            sexIn(row.cell("inmateSex")), row.text("inmateNumber"), row.text("category").toLower()};
}

QString problemOf(const ImportedVisit &visit)
{
    const visits::Person &person = visit.booking.visitors.first();
    if (visit.booking.visrn.isEmpty())
        return QStringLiteral("visrn-missing");
    if (person.name.isEmpty())
        return QStringLiteral("visitor-missing");
    if (visit.booking.inmate.name.isEmpty())
        return QStringLiteral("inmate-missing");
    if (!visit.slot.date.isValid())
        return QStringLiteral("date-impossible");
    if (!visit.slot.start.isValid())
        return QStringLiteral("time-impossible");
    if (person.age < 0 || person.age > 125 || visit.booking.inmate.age < 0 || visit.booking.inmate.age > 125)
        return QStringLiteral("age-impossible");
    return {};
}

ImportedVisit visitOf(const RowReader &row, int line, const visits::Jail &jail)
{
    ImportedVisit visit;
    visit.line = line;
    visits::Booking &booking = visit.booking;
    booking.visrn = row.text("visrn");
    booking.source = QStringLiteral("import");
    booking.jail = jail.code;
    booking.state = jail.state;
    booking.visitors = peopleOf(row);
    booking.inmate = inmateOf(row);
    booking.kind = kindFor(booking.visitors.first().relation);
    booking.mode = modeIn(row.cell("mode")).value_or(visits::Mode::FaceToFace);
    visit.place = row.text("place");
    visit.slot.date = dateIn(row.cell("date"));
    const QString time = row.cell("start");
    visit.slot.start = timeIn(time.isEmpty() ? row.cell("date").section(u' ', 1) : time);
    const int usual = booking.mode == visits::Mode::Video ? jail.videoMinutes : jail.faceMinutes;
    visit.slot.minutes = minutesIn(row.cell("minutes")).value_or(minutesIn(time).value_or(usual));
    booking.dateAsked = visit.slot.date;
    return visit;
}

// What two rows of one registration must agree in to be the same row twice.
QByteArray essence(const ImportedVisit &visit)
{
    visits::Booking booking = visit.booking;
    booking.visit = base::VisitId(QStringLiteral("-"));
    return QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact) + visit.slot.date.toString(Qt::ISODate).toUtf8()
        + visit.slot.start.toString().toUtf8() + QByteArray::number(visit.slot.minutes) + visit.place.toUtf8();
}

// A line under the table ("Total: 24", "Printed by …") holds next to nothing of a visit.
bool isVisitRow(const RowReader &row)
{
    int filled = 0;
    for (const QString &field : neededFields())
        filled += !row.cell(field.toLatin1().constData()).isEmpty();
    return filled >= 2;
}

void take(DayImport &day, QHash<QString, QByteArray> &seen, const ImportedVisit &visit, const CsvRow &row)
{
    const QString problem = problemOf(visit);
    const auto reject = [&](const QString &code) {
        day.rejected << RejectedRow{row.line, code, base::maskAadhaarNumbers(row.cells.join(QStringLiteral(", "))).left(160)};
    };
    if (!problem.isEmpty())
        return reject(problem);
    const QByteArray words = essence(visit);
    const auto known = seen.constFind(visit.booking.visrn);
    if (known == seen.cend()) {
        seen.insert(visit.booking.visrn, words);
        day.visits << visit;
    } else if (*known == words) {
        ++day.duplicates;
    } else {
        reject(QStringLiteral("doubled"));
    }
}

} // namespace

base::Result<DayImport> parseDay(const QByteArray &bytes, const visits::Jail &jail,
                                 const QHash<QString, QString> &mapping)
{
    const auto rows = readCsv(bytes);
    if (!rows)
        return rows.error();
    DayImport day;
    const int heading = findHeading(*rows, mapping, &day.columns);
    if (heading < 0 || !day.columns.complete())
        return base::fail(base::FailureCode::NotADay,
                          {{QStringLiteral("missing"), QJsonArray::fromStringList(heading < 0 ? neededFields() : day.columns.missing())}});
    QHash<QString, QByteArray> seen;
    for (const CsvRow &row : rows->mid(heading + 1)) {
        const RowReader reader(day.columns, row);
        if (!isVisitRow(reader))
            continue;
        if (day.sample.size() < 5)
            day.sample << row.cells;
        take(day, seen, visitOf(reader, row.line, jail), row);
    }
    if (day.visits.isEmpty() && day.rejected.isEmpty())
        return base::fail(base::FailureCode::NotADay, {{QStringLiteral("why"), QStringLiteral("no-rows")}});
    return day;
}

} // namespace mulakat::station
