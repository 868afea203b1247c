#include "main/kioskprint.h"

#include "ui/print/escpos.h"
#include "ui/print/slips.h"
#include "ui/print/visitpass.h"

#include <QPointer>
#include <QThreadPool>

namespace mulakat::kiosk {

namespace {

QByteArray accessPage(const station::VisitDetail &visit, const QString &jail)
{
    ui::print::AccessSlip slip;
    slip.jail = jail;
    slip.visrn = visit.line.visrn;
    slip.visitor = visit.line.visitor;
    slip.date = visit.line.date;
    slip.start = visit.line.start;
    slip.minutes = visit.line.minutes;
    slip.link = visit.access.link;
    slip.otp = visit.access.otp;
    slip.pin = visit.access.pin;
    return ui::print::accessSlipPdf(slip, visit.language);
}

void putVisitor(ui::print::VisitPass &pass, const station::PersonView &visitor)
{
    pass.fatherOrHusband = visitor.fatherOrHusband;
    pass.sex = visitor.sex;
    pass.address = visitor.address;
    pass.idKind = visitor.idKind;
    pass.idLast4 = visitor.idLast4;
    pass.mobile = visitor.mobileLast4.isEmpty() ? QString() : QStringLiteral("…") + visitor.mobileLast4;
}

QByteArray passPage(const station::VisitDetail &visit, const QString &jail, const QString &state, const QImage &photo)
{
    ui::print::VisitPass pass;
    pass.jail = jail;
    pass.state = state;
    pass.registered = visit.registeredOn;
    pass.officer = visit.approvedBy;
    pass.officerRole = visit.approvedByRole;
    pass.visrn = visit.line.visrn;
    pass.date = visit.line.date;
    pass.start = visit.line.start;
    pass.minutes = visit.line.minutes;
    pass.status = visits::name(visit.line.state);
    pass.mode = visits::name(visit.line.mode);
    pass.kind = visits::name(visit.line.kind);
    pass.place = visit.line.place;
    pass.visitor = visit.line.visitor;
    pass.relation = visit.line.relation;
    pass.photo = photo;
    pass.inmate = visit.line.inmate;
    pass.inmateNumber = visit.line.inmateNumber;
    pass.link = visit.access.link;
    if (!visit.people.isEmpty())
        putVisitor(pass, visit.people.constFirst());
    for (const station::PersonView &person : visit.people.mid(1))
        pass.companions << ui::print::PassCompanion{person.name, person.relation, person.age, person.child};
    return ui::print::visitPassPdf(pass, visit.language);
}

} // namespace

ui::presenters::PrintJob printJob(device::PrinterPort &printer, QObject *context)
{
    return [&printer, context = QPointer<QObject>(context)](const QString &name, const QByteArray &pdf, const std::function<void(base::Done)> &reply) {
        QThreadPool::globalInstance()->start([&printer, context, name, pdf, reply] {
            const base::Done done = printer.print(name, pdf);
            QMetaObject::invokeMethod(context.data(), [reply, done] { reply(done); }, Qt::QueuedConnection);
        });
    };
}

ui::print::TokenSlip tokenSlip(const station::VisitDetail &visit, const QString &jail)
{
    ui::print::TokenSlip slip;
    slip.jail = jail;
    slip.token = visit.line.token;
    slip.mode = visits::name(visit.line.mode);
    slip.place = visit.line.place;
    slip.visrn = visit.line.visrn;
    slip.date = visit.line.date;
    slip.start = visit.line.start;
    slip.minutes = visit.line.minutes;
    slip.adults = visit.line.adults;
    slip.children = visit.line.children;
    slip.locker = visit.locker;
    return slip;
}

ui::print::TokenSlip tokenSlip(const station::CheckinVisit &visit, const QString &jail)
{
    return {jail, visit.token, QStringLiteral("face-to-face"), visit.place, visit.visrn, visit.date, visit.start, visit.minutes,
            visit.adults, visit.children, {}};
}

void printTokenSlip(device::PrinterPort &printer, const ui::print::TokenSlip &slip, const QString &language, QObject *context,
                    const std::function<void(base::Done)> &reply)
{
    const int roll = printer.slipMm();
    const QString name = QStringLiteral("token-") + slip.token + QLatin1Char('-') + QString(slip.visrn).replace(QLatin1Char('/'), QLatin1Char('-'));
    const QByteArray job = roll > 0 ? ui::print::escposJob(ui::print::tokenSlipImage(slip, language, roll), roll)
                                    : ui::print::tokenSlipPdf(slip, language);
    QThreadPool::globalInstance()->start([&printer, roll, name, job, reply, context = QPointer<QObject>(context)] {
        const base::Done done = roll > 0 ? printer.printSlip(name, job) : printer.print(name, job);
        QMetaObject::invokeMethod(context.data(), [reply, done] { reply(done); }, Qt::QueuedConnection);
    });
}

QByteArray visitPage(const QString &kind, const station::VisitDetail &visit, const QString &jail, const QString &state, const QImage &photo)
{
    if (kind == QLatin1String("token"))
        return ui::print::tokenSlipPdf(tokenSlip(visit, jail), visit.language);
    if (kind == QLatin1String("access"))
        return accessPage(visit, jail);
    return kind == QLatin1String("pass") ? passPage(visit, jail, state, photo) : QByteArray();
}

} // namespace mulakat::kiosk
