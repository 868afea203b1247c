#include "ui/presenters/setuppresenter.h"

#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QJsonArray>
#include <QPointer>

namespace mulakat::ui::presenters {

namespace {

constexpr int secondMs = 1000;
constexpr int placesMost = 60;

// Places are numbered: somebody who has others writes them into jail.json.
QJsonArray numbered(const QString &count)
{
    QJsonArray out;
    for (int i = 1; i <= std::clamp(count.toInt(), 0, placesMost); ++i)
        out << QString::number(i);
    return out;
}

bool isCount(const QString &text)
{
    bool ok = false;
    const int count = text.trimmed().toInt(&ok);
    return ok && count >= 0 && count <= placesMost;
}

} // namespace

SetupPresenter::SetupPresenter(SetupActs acts, QObject *parent)
    : QObject(parent)
    , m_acts(std::move(acts))
{
    m_texts = {{QStringLiteral("language"), QStringLiteral("en")}, {QStringLiteral("jail.state"), QStringLiteral("Maharashtra")},
               {QStringLiteral("booths"), QStringLiteral("1")},    {QStringLiteral("windows"), QStringLiteral("4")},
               {QStringLiteral("seats"), QStringLiteral("0")},
               {QStringLiteral("jail.opens"), QStringLiteral("09:00")}, {QStringLiteral("jail.closes"), QStringLiteral("17:00")}};
    connect(&m_second, &QTimer::timeout, this, &SetupPresenter::clockTicked);
    m_second.start(secondMs);
}

void SetupPresenter::setLanguage(const QString &code)
{
    if (text(QStringLiteral("language")) == code)
        return;
    m_texts.insert(QStringLiteral("language"), code);
    Q_EMIT languageChosen(code);
    Q_EMIT changed();
}

void SetupPresenter::setText(const QString &field, const QString &text)
{
    if (m_texts.value(field) == text)
        return;
    m_texts.insert(field, text);
    m_faults.remove(field);
    if (field == QLatin1String("inmates") || field == QLatin1String("day")) {
        m_lists.remove(field);
        if (!text.isEmpty())
            m_lists.insert(field, m_acts.look(field, text, answers()));
    }
    if (field.startsWith(QLatin1String("devices.")) && !field.startsWith(QLatin1String("devices.seat")))
        Q_EMIT deviceChosen();
    Q_EMIT changed();
}

QJsonObject SetupPresenter::answers() const
{
    const auto trimmed = [this](const char *field) { return text(QLatin1String(field)).trimmed(); };
    QJsonObject jail{{QStringLiteral("code"), trimmed("jail.code")},
                     {QStringLiteral("name"), trimmed("jail.name")},
                     {QStringLiteral("state"), trimmed("jail.state")},
                     {QStringLiteral("booths"), numbered(text(QStringLiteral("booths")))},
                     {QStringLiteral("windows"), numbered(text(QStringLiteral("windows")))},
                     {QStringLiteral("opens"), trimmed("jail.opens")},
                     {QStringLiteral("closes"), trimmed("jail.closes")}};
    if (hasSeat())
        jail.insert(QStringLiteral("seats"), numbered(text(QStringLiteral("seats"))));
    QJsonObject devices;
    for (const char *kind : {"camera", "microphone", "speaker", "printer", "seatCamera", "seatMicrophone", "seatSpeaker"}) {
        const QString chosen = text(QStringLiteral("devices.") + QLatin1String(kind));
        if (!chosen.isEmpty() && (hasSeat() || !QLatin1String(kind).startsWith(QLatin1String("seat"))))
            devices.insert(QLatin1String(kind), chosen);
    }
    QJsonObject out{{QStringLiteral("language"), text(QStringLiteral("language"))},
                    {QStringLiteral("clock"), QJsonObject{{QStringLiteral("confirmed"), m_clockConfirmed}}},
                    {QStringLiteral("jail"), jail},
                    {QStringLiteral("superintendent"), QJsonObject{{QStringLiteral("name"), trimmed("superintendent.name")},
                                                                   {QStringLiteral("secret"), text(QStringLiteral("superintendent.secret"))}}},
                    {QStringLiteral("devices"), devices}};
    for (const char *field : {"verifier", "inmates", "day"}) {
        if (!trimmed(field).isEmpty())
            out.insert(QLatin1String(field), trimmed(field));
    }
    return out;
}

bool SetupPresenter::hasSeat() const
{
    return text(QStringLiteral("seats")).toInt() > 0;
}

bool SetupPresenter::belongs(const QString &field) const
{
    switch (m_step) {
    case Language:
        return field == QLatin1String("language");
    case Clock:
        return field.startsWith(QLatin1String("clock"));
    case Jail:
        return field.startsWith(QLatin1String("jail")) || field == QLatin1String("verifier");
    case Superintendent:
        return field.startsWith(QLatin1String("superintendent"));
    case Devices:
        return field.startsWith(QLatin1String("devices"));
    default:
        return true;
    }
}

// What only a screen asks: the second writing of the secret, counts, the code on paper.
bool SetupPresenter::ownFaults(QList<SetupFault> &faults) const
{
    const auto fault = [&](const char *field, const char *code) { faults << SetupFault{QLatin1String(field), QLatin1String(code)}; };
    if (m_step == Jail) {
        for (const char *field : {"booths", "windows", "seats"}) {
            if (!isCount(text(QLatin1String(field))))
                fault(field, "not-a-count");
        }
        if (text(QStringLiteral("seats")).toInt() > text(QStringLiteral("booths")).toInt())
            fault("seats", "more-than-booths");
    }
    if (m_step == Superintendent) {
        const QString again = text(QStringLiteral("superintendent.again"));
        if (again != text(QStringLiteral("superintendent.secret")))
            fault("superintendent.again", again.isEmpty() ? "missing" : "differs");
        if (!isCodeOut() || !m_codeKept)
            fault("recovery", isCodeOut() ? "not-kept" : "not-printed");
    }
    return !faults.isEmpty();
}

void SetupPresenter::next()
{
    if (m_writing)
        return;
    m_faults.clear();
    m_problem.clear();
    QList<SetupFault> faults;
    ownFaults(faults);
    for (const SetupFault &fault : m_acts.check(answers())) {
        if (belongs(fault.field))
            faults << fault;
    }
    for (const SetupFault &fault : faults) {
        const bool counted = fault.field == QLatin1String("jail.windows") || fault.field == QLatin1String("jail.booths") || fault.field == QLatin1String("jail.seats");
        const QString field = counted ? fault.field.mid(5) : fault.field;
        if (!m_faults.contains(field))
            m_faults.insert(field, fault.code);
    }
    if (!faults.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    if (m_step == Lists)
        finish();
    else
        go(m_step + 1);
}

void SetupPresenter::back()
{
    if (m_writing || m_step == Language)
        return;
    m_faults.clear();
    m_problem.clear();
    go(m_step - 1);
}

void SetupPresenter::go(int step)
{
    const int before = std::exchange(m_step, step);
    if (before == Devices || step == Devices)
        Q_EMIT devicesWanted(step == Devices);
    Q_EMIT stepChanged(step);
    Q_EMIT changed();
}

void SetupPresenter::finish()
{
    m_writing = true;
    Q_EMIT changed();
    m_acts.write(answers(), m_code, [self = QPointer(this)](const base::Done &written) {
        if (!self)
            return;
        if (written) {
            self->m_code.clear();
            Q_EMIT self->done();
            return;
        }
        self->m_writing = false;
        self->m_problem = say(written.error());
        Q_EMIT self->changed();
    });
}

QString SetupPresenter::now() const
{
    const QDateTime local = m_acts.clock->local();
    return dayWord(local.date()) + QStringLiteral(", ") + local.toString(QStringLiteral("HH:mm:ss"));
}

bool SetupPresenter::clockMayBeRight() const
{
    return m_acts.clock->utcMs() >= m_acts.builtUtcMs;
}

void SetupPresenter::confirmClock()
{
    m_clockConfirmed = clockMayBeRight();
    next();
}

void SetupPresenter::giveClock(const QString &date, const QString &time)
{
    const ClockOutcome outcome = applyMoment(date, time, *m_acts.clock, m_acts.builtUtcMs, m_acts.setClock);
    m_problem = outcome.words;
    if (outcome.ok)
        return confirmClock();
    Q_EMIT changed();
}

void SetupPresenter::print(Printing what, const QString &name, const QByteArray &page)
{
    if (m_printing != Printing::Nothing)
        return;
    m_printing = what;
    Q_EMIT changed();
    m_acts.print(name, page, [self = QPointer(this), what](const base::Done &printed) {
        if (!self)
            return;
        self->m_printing = Printing::Nothing;
        self->m_printed = what;
        self->m_printOk = printed.has_value();
        self->m_printFailure = printed ? base::Failure() : printed.error();
        if (what == Printing::Code && printed) {
            self->m_codePrinted = true;
            self->m_faults.remove(QStringLiteral("recovery"));
        }
        Q_EMIT self->changed();
    });
}

void SetupPresenter::printCode()
{
    if (m_code.isEmpty())
        m_code = m_acts.newCode();
    print(Printing::Code, QStringLiteral("recovery-code"), m_acts.recoverySheet(text(QStringLiteral("jail.name")).trimmed(), m_code));
}

void SetupPresenter::showCode()
{
    if (m_code.isEmpty())
        m_code = m_acts.newCode();
    m_codeShown = true;
    m_faults.remove(QStringLiteral("recovery"));
    Q_EMIT changed();
}

void SetupPresenter::setCodeKept(bool kept)
{
    m_codeKept = kept;
    m_faults.remove(QStringLiteral("recovery"));
    Q_EMIT changed();
}

void SetupPresenter::printTest()
{
    print(Printing::Test, QStringLiteral("test-page"), m_acts.testPage(text(QStringLiteral("jail.name")).trimmed()));
}

void SetupPresenter::takeDevices(const QString &kind, const QList<DeviceChoice> &devices)
{
    m_devices.insert(kind, devices);
    offerSeat(kind);
    m_devicesKnown = true;
    Q_EMIT changed();
}

// A second camera or handset is the seat's, unless somebody says otherwise: never the one that the booth has.
void SetupPresenter::offerSeat(const QString &kind)
{
    const QList<DeviceChoice> devices = m_devices.value(kind);
    const QString seat = QStringLiteral("devices.seat") + kind.at(0).toUpper() + kind.mid(1);
    if (!hasSeat() || devices.size() < 2 || !text(seat).isEmpty())
        return;
    const QString booth = text(QStringLiteral("devices.") + kind);
    m_texts.insert(seat, booth.isEmpty() || booth == devices.constFirst().id ? devices.at(1).id : devices.constFirst().id);
}

void SetupPresenter::takePicture(const QImage &picture)
{
    Q_EMIT pictureTaken(picture);
}

void SetupPresenter::takeLevel(double level)
{
    Q_EMIT levelTaken(level);
}

void SetupPresenter::takeDeviceProblem(const QString &code)
{
    m_deviceProblem = code;
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_setuppresenter.cpp"
