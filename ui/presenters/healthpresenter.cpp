#include "ui/presenters/healthpresenter.h"

#include "ui/presenters/words.h"

#include <algorithm>

namespace mulakat::ui::presenters {

HealthPresenter::HealthPresenter(station::DeskService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&service, &station::DeskService::snapshotChanged, this, [this] {
        const QList<HealthLine> now = lines();
        if (std::exchange(m_last, now) != now)
            Q_EMIT changed();
    });
}

void HealthPresenter::setMachine(const MachineFacts &facts)
{
    if (std::exchange(m_machine, facts) == facts)
        return;
    m_last = lines();
    Q_EMIT changed();
}

HealthLine HealthPresenter::portal(const station::Health &health) const
{
    HealthLine line{QStringLiteral("portal"), Mark::Ready, tr("Portal"), tr("reached"), {}};
    if (health.standalone)
        return {line.id, Mark::Closed, line.name, tr("this PC works alone"), {}};
    if (health.portalReached)
        return line;
    line.mark = Mark::Attention;
    line.state = health.portalLostUtcMs > 0
        ? tr("not reached since %1").arg(base::toJailTime(health.portalLostUtcMs).toString(QStringLiteral("HH:mm")))
        : tr("not reached yet");
    line.what = tr("Face to face goes on, video visits wait. Look at the network cable and at the PC that runs the portal; everything is "
                   "sent by itself when it is back.");
    return line;
}

HealthLine HealthPresenter::sending(const station::Health &health) const
{
    HealthLine line{QStringLiteral("sending"), Mark::Ready, tr("Entries to send"), tr("all sent"), {}};
    if (health.waitingToSend == 0)
        return line;
    line.mark = Mark::Waiting;
    line.state = tr("%n entry(s) wait", nullptr, health.waitingToSend);
    line.what = health.standalone ? tr("They are kept on this PC and written into its log in a moment. If the number stays, restart this program.")
        : health.portalReached ? tr("They are being sent. If the number stays, restart this program.")
                                     : tr("They are kept on this PC and sent when the portal is reached. Do not switch the PC off for the night before that.");
    return line;
}

HealthLine HealthPresenter::booths(const station::Health &health) const
{
    HealthLine line{QStringLiteral("booths"), Mark::Ready, tr("Booths"), tr("%1 of %2 up").arg(health.boothsUp).arg(health.booths), {}};
    line.mark = boothsMark(health);
    if (line.mark == Mark::Closed) {
        line.state = health.booths == 0 ? tr("none") : health.standalone ? tr("on this PC") : tr("not known without the portal");
    } else if (line.mark != Mark::Ready) {
        line.what = tr("Switch on the booths that are dark. Until then give their visits another booth.");
    }
    return line;
}

HealthLine HealthPresenter::seats(const station::Health &health) const
{
    HealthLine line{QStringLiteral("seats"), Mark::Ready, tr("Visitor's seats"), tr("%1 of %2 up").arg(health.seatsUp.size()).arg(health.seats.size()), {}};
    QStringList dark;
    for (const QString &booth : health.seats) {
        if (!health.seatsUp.contains(booth))
            dark << placeName(visits::Mode::Video, booth);
    }
    if (!health.portalReached && !health.standalone)
        return {line.id, Mark::Closed, line.name, tr("not known without the portal"), {}};
    if (dark.isEmpty())
        return line;
    line.mark = Mark::Waiting;
    line.what = tr("Switch on the visitor's seat of %1. On one PC with desk and booth it needs a third screen, a camera and a handset of its own.")
                    .arg(dark.join(QStringLiteral(", ")));
    return line;
}

HealthLine HealthPresenter::clock(const station::Health &health) const
{
    if (health.clockOk)
        return {QStringLiteral("clock"), Mark::Ready, tr("Clock"), tr("right"), {}};
    return {QStringLiteral("clock"), Mark::Attention, tr("Clock"), tr("wrong"),
            tr("Times in the register would be wrong. Set this PC's clock to Indian time, or switch on that it sets itself.")};
}

HealthLine HealthPresenter::disk(const station::Health &health) const
{
    if (health.diskOk)
        return {QStringLiteral("disk"), Mark::Ready, tr("Disk"), tr("has room"), {}};
    return {QStringLiteral("disk"), Mark::Attention, tr("Disk"), tr("nearly full"),
            tr("Make room now: delete files that are not Mulakat's, or call whoever looks after the PC. Visits cannot be written on a full disk.")};
}

HealthLine HealthPresenter::verifier(const station::Health &health) const
{
    if (health.verifierRegistered)
        return {QStringLiteral("verifier"), Mark::Ready, tr("Reading Aadhaar"), tr("allowed"), {}};
    return {QStringLiteral("verifier"), Mark::Waiting, tr("Reading Aadhaar"), tr("off"),
            tr("The jail has not entered its registration as an offline verifier. Other identity cards are checked as usual.")};
}

QList<HealthLine> HealthPresenter::devices() const
{
    QList<HealthLine> lines;
    const auto line = [&](const char *id, const QString &name, const std::optional<bool> &works, bool needed, const QString &what) {
        if (!works)
            return;
        const QString advice = needed ? what : tr("A desk by itself does not need it. Where this PC is also a booth: %1").arg(what);
        lines << (*works ? HealthLine{QLatin1String(id), Mark::Ready, name, tr("found"), {}}
                         : HealthLine{QLatin1String(id), needed ? Mark::Attention : Mark::Closed, name, tr("not found"), advice});
    };
    const bool booth = m_machine.isBooth;
    line("camera", tr("Camera"), m_machine.camera, booth, tr("Plug the camera in again. If it stays away, try another socket."));
    line("microphone", tr("Microphone"), m_machine.microphone, booth, tr("Plug the microphone or handset in again."));
    line("speaker", tr("Loudspeaker"), m_machine.speaker, booth, tr("Plug the loudspeaker or handset in again and look at its volume."));
    line("scanner", tr("Code scanner"), m_machine.scanner, true,
         tr("Plug the scanner in again. Until then numbers can be typed. One that types like a keyboard works all the same."));
    if (m_machine.printer)
        lines << printer();
    return lines;
}

HealthLine HealthPresenter::printer() const
{
    HealthLine line{QStringLiteral("printer"), Mark::Ready, tr("Printer"), tr("found"), {}};
    if (*m_machine.printer)
        return line;
    line.mark = Mark::Attention;
    if (m_machine.printerWhy == QLatin1String("paper-out")) {
        line.state = tr("no paper");
        line.what = tr("Put paper in. Until then tokens can be called by their number.");
    } else if (m_machine.printerWhy == QLatin1String("cover-open")) {
        line.state = tr("cover open");
        line.what = tr("Close the printer's cover. Until then tokens can be called by their number.");
    } else {
        line.state = m_machine.printerWhy == QLatin1String("off-line") ? tr("not ready") : tr("not found");
        line.what = tr("Switch the printer on and look at its paper. Tokens can be called by their number.");
    }
    return line;
}

QList<HealthLine> HealthPresenter::lines() const
{
    const station::Health health = m_service.snapshot()->health;
    QList<HealthLine> lines{portal(health), sending(health), booths(health)};
    if (!health.seats.isEmpty())
        lines << seats(health);
    return lines + QList<HealthLine>{disk(health), clock(health), verifier(health)} + devices();
}

int HealthPresenter::devicesMissing() const
{
    const QList<HealthLine> lines = devices();
    return int(std::count_if(lines.begin(), lines.end(), [](const HealthLine &line) { return line.mark == Mark::Attention; }));
}

int HealthPresenter::work() const
{
    int count = 0;
    for (const HealthLine &line : lines())
        count += line.mark == Mark::Attention ? 1 : 0;
    return count;
}

QString HealthPresenter::summary() const
{
    int count = 0;
    for (const HealthLine &line : lines()) // what waits to be sent goes by itself
        count += line.mark == Mark::Attention || (line.mark == Mark::Waiting && line.id != QLatin1String("sending")) ? 1 : 0;
    return count == 0 ? tr("All is well.") : tr("%n thing(s) need somebody.", nullptr, count);
}

void HealthPresenter::retranslate()
{
    m_last = lines();
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_healthpresenter.cpp"
