#include "fakeoffice.h"

#include "station/courtsheet.h"

#include <algorithm>

namespace mulakat::testing {

FakeOffice::FakeOffice()
    : m_snapshot(std::make_shared<station::DeskSnapshot>())
{
    signInAs(QStringLiteral("superintendent"));
}

void FakeOffice::publish()
{
    m_snapshot = std::make_shared<station::DeskSnapshot>(now);
    Q_EMIT snapshotChanged();
}

void FakeOffice::signInAs(const QString &role)
{
    staff.reset();
    if (!role.isEmpty())
        staff = station::StaffView{base::StaffId(role), QStringLiteral("R. Rao"), role, role == QLatin1String("superintendent"), role == QLatin1String("superintendent")};
    Q_EMIT snapshotChanged();
}

void FakeOffice::later(std::function<void()> answer)
{
    if (hold)
        m_held << std::move(answer);
    else
        QTimer::singleShot(0, this, std::move(answer));
}

void FakeOffice::release()
{
    hold = false;
    for (const auto &answer : std::exchange(m_held, {}))
        answer();
}

int FakeOffice::count(const QString &call) const
{
    return int(std::count_if(calls.begin(), calls.end(), [&](const QString &made) { return made.startsWith(call); }));
}

template <class T>
void FakeOffice::answer(const QStringList &words, const ReplyOf<T> &reply, const T &value)
{
    calls << words.join(QLatin1Char(' '));
    const auto refused = refuse.constFind(words.constFirst());
    const base::Result<T> result = refused == refuse.cend() ? base::Result<T>(value) : base::Result<T>(*refused);
    later([reply, result] { reply(result); });
}

void FakeOffice::act(const QStringList &words, const Reply &reply, const std::function<void()> &done)
{
    if (done && !refuse.contains(words.constFirst()))
        done();
    answer<std::monostate>(words, reply, {});
}

void FakeOffice::open(Visit visit, const ReplyOf<station::VisitDetail> &reply)
{
    station::VisitDetail detail = details.value(visit);
    const bool video = detail.line.mode == visits::Mode::Video && detail.line.state == visits::State::Approved;
    if (video && accessComes && m_opened[visit]++ == 0) { // as the station: the hub is asked, and tells a little later
        detail.access = {};
        later([this, visit = base::VisitId(visit)] { Q_EMIT detailChanged(visit); });
    }
    if (!accessComes)
        detail.access = {};
    if (!details.contains(visit)) {
        calls << QStringLiteral("open ") + visit.text();
        return later([reply] { reply(base::Result<station::VisitDetail>(base::FailureCode::UnknownVisit)); });
    }
    answer<station::VisitDetail>({QStringLiteral("open"), visit.text()}, reply, detail);
}

void FakeOffice::document(const base::RecordId &record, const ReplyOf<QImage> &reply)
{
    if (!pictures.contains(record))
        return later([reply] { reply(base::Result<QImage>(base::FailureCode::PortalUnreachable)); });
    answer<QImage>({QStringLiteral("document"), record.text()}, reply, pictures.value(record));
}

void FakeOffice::candidates(Visit visit, Text search, const ReplyOf<QList<station::InmateView>> &reply)
{
    QList<station::InmateView> found;
    for (const station::InmateView &inmate : std::as_const(inmates)) {
        if (search.isEmpty() || inmate.name.contains(search) || inmate.number.contains(search))
            found << inmate;
    }
    answer<QList<station::InmateView>>({QStringLiteral("candidates"), visit.text(), search}, reply, found);
}

void FakeOffice::offers(Visit visit, const base::InmateId &inmate, QDate from, const ReplyOf<QList<station::SlotView>> &reply)
{
    QList<station::SlotView> found;
    for (const station::SlotView &slot : std::as_const(offered)) {
        if (slot.date >= from)
            found << slot;
    }
    answer<QList<station::SlotView>>({QStringLiteral("offers"), visit.text(), inmate.text(), from.toString(Qt::ISODate)}, reply, found);
}

void FakeOffice::approve(const station::ApprovalInput &input, const Reply &reply)
{
    const QStringList words{QStringLiteral("approve"), input.visit.text(), input.inmate.text(), name(input.kind),
                            input.slot.date.toString(Qt::ISODate), input.slot.start.toString(QStringLiteral("HH:mm")), input.slot.place};
    act(words, reply, [this, input] {
        details[input.visit].line.state = visits::State::Approved;
        now.requests.removeIf([&](const station::RequestLine &line) { return line.id == input.visit; });
        publish();
    });
}

void FakeOffice::reslot(Visit visit, const station::SlotView &slot, const Reply &reply)
{
    act({QStringLiteral("reslot"), visit.text(), slot.date.toString(Qt::ISODate), slot.start.toString(QStringLiteral("HH:mm")), slot.place}, reply);
}

void FakeOffice::askDocument(Visit visit, Text what, Text code, const Reply &reply)
{
    act({QStringLiteral("askDocument"), visit.text(), what, code}, reply, [this, visit = base::VisitId(visit), what = QString(what)] {
        details[visit].documentAsked = what;
        for (station::RequestLine &line : now.requests) {
            if (line.id == visit)
                line.documentAsked = what;
        }
        publish();
    });
}

void FakeOffice::keepTime(Visit visit, const Reply &reply)
{
    act({QStringLiteral("keepTime"), visit.text()}, reply, [this, visit = base::VisitId(visit)] {
        details[visit].dateWanted = {};
        now.requests.removeIf([&](const station::RequestLine &line) { return line.id == visit; });
        publish();
    });
}

void FakeOffice::reject(Visit visit, Text code, Text text, const Reply &reply)
{
    act({QStringLiteral("reject"), visit.text(), code, text}, reply, [this, visit = base::VisitId(visit)] {
        details[visit].line.state = visits::State::Rejected;
        now.requests.removeIf([&](const station::RequestLine &line) { return line.id == visit; });
        publish();
    });
}

void FakeOffice::cancel(Visit visit, Text code, const Reply &reply)
{
    act({QStringLiteral("cancel"), visit.text(), code}, reply);
}

void FakeOffice::previewImport(Text path, const ReplyOf<station::ImportPreview> &reply)
{
    answer<station::ImportPreview>({QStringLiteral("preview"), path}, reply, preview);
}

void FakeOffice::confirmImport(Text token, const ReplyOf<int> &reply)
{
    answer<int>({QStringLiteral("confirm"), token}, reply, preview.accepted);
}

void FakeOffice::registerOf(QDate date, const ReplyOf<QList<station::RegisterLine>> &reply)
{
    answer<QList<station::RegisterLine>>({QStringLiteral("register"), date.toString(Qt::ISODate)}, reply, registers.value(date));
}

void FakeOffice::courtSheet(Visit visit, const ReplyOf<audit::CourtSheet> &reply)
{
    audit::CourtSheet sheet;
    for (const station::RegisterLine &line : registers.value(officeDay)) {
        if (line.visit.id == visit) {
            sheet.visrn = line.visit.visrn;
            sheet.people << audit::CourtPerson{line.visit.visitor, QStringLiteral("महेश पटेल"), 40, line.visit.relation, false};
            sheet.inmate = line.visit.inmate;
        }
    }
    sheet.visit = visit.text();
    sheet.jail = QStringLiteral("Thane Central");
    sheet.date = officeDay.toString(Qt::ISODate);
    sheet.start = QStringLiteral("10:00");
    sheet.mode = QStringLiteral("video");
    sheet.kind = QStringLiteral("family");
    sheet.state = QStringLiteral("completed");
    sheet.minutes = 20;
    sheet.place = QStringLiteral("1");
    sheet.madeUtcMs = officeTime(17, 5);
    sheet.chain = QStringLiteral("desk-1");
    for (int i = 1; i <= 30; ++i) {
        audit::Record row;
        row.chain = base::StationId(QStringLiteral("desk-1"));
        row.sequence = i;
        row.visit = visit.text();
        row.type = QStringLiteral("identity-accepted");
        row.atMs = officeTime(10, 0) + i * 1000;
        row.data = QStringLiteral("{}");
        sheet.rows << audit::CourtRow{i, audit::sealed(row, {}), {}, QStringLiteral("S. Patil"), QStringLiteral("member 1; document aadhaar-qr; “देखकर पहचाना, माँ साथ थीं”")};
    }
    sheet.uncovered << QStringLiteral("desk-1");
    answer<audit::CourtSheet>({QStringLiteral("courtSheet"), visit.text()}, reply, sheet);
}

void FakeOffice::sealCourtSheet(const audit::CourtSheet &sheet, const QByteArray &pdf, const ReplyOf<QByteArray> &reply)
{
    answer<QByteArray>({QStringLiteral("seal"), sheet.visit, QString::fromLatin1(pdf.left(4))}, reply, "{\"seal\":{}}\n");
}

void FakeOffice::documentSeen(Visit visit, const Reply &reply)
{
    act({QStringLiteral("documentSeen"), visit.text()}, reply, [this, visit = base::VisitId(visit)] {
        details[visit].documentCame.clear();
        now.requests.removeIf([&](const station::RequestLine &line) { return line.id == visit; });
        publish();
    });
}

} // namespace mulakat::testing

#include "moc_fakeoffice.cpp"
