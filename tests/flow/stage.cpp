#include "flow/stage.h"

#include "base/clock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

namespace {
const QString chief = QStringLiteral("R. Deshmukh");
const QString secret = QStringLiteral("neem-tree-47");

// One line of RFC 4180, as far as our own register writes it.
QStringList cells(const QString &line)
{
    QStringList out;
    QString cell;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            out << std::exchange(cell, {});
        else
            cell += c;
    }
    return out << cell;
}
} // namespace

QByteArray inmatesCsv()
{
    return "Prisoner No,Name,Father/Husband,Age,Sex,Class,Wing,Languages,Next Court Date,State\n"
           "UT/500/2025,Prakash Kulmethe,Vinayak Kulmethe,30,Male,Undertrial,2,en,,in\n"
           "UT/501/2025,Rahul Patil,Ganesh Patil,25,Male,Undertrial,2,en,,in\n"
           "UT/502/2025,Ramesh Kumar,Mohan Lal,41,Male,Convict,4,en,,in\n";
}

QByteArray secureQr(const QString &id)
{
    QFile file(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/payloads/%1.txt").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(id));
    return file.readAll().trimmed();
}

namespace {
// The cards of the fixtures are signed by test keys: this jail trusts them, no other does.
bool trustTestCards(const World &world)
{
    QDir(world.folder()).mkpath(u"trust"_s);
    for (const QString &name : {u"test_signer_a"_s, u"test_signer_old"_s}) {
        const QString file = QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust/%1.cert.pem").arg(name);
        const Answer added = world.ctl({u"trust"_s, u"add"_s, file, u"--force"_s, u"--reason"_s, u"test cards"_s});
        if (added.exitCode != 0) {
            qWarning("trust add: %s", added.err.constData());
            return false;
        }
    }
    return true;
}

// A jail with staff and prisoners, made once with mulakatctl; every stage begins with a copy of its folder.
QString seedFolder()
{
    static const QTemporaryDir folder;
    static const bool made = [] {
        World world(folder.path());
        world.writeJail();
        return trustTestCards(world) && world.addStaff(chief, u"superintendent"_s, secret) && world.addStaff(u"S. Patil"_s, u"officer"_s, secret)
            && world.importInmates(inmatesCsv());
    }();
    return made ? folder.path() : QString();
}
} // namespace

bool Stage::begin(const QStringList &more)
{
    const QString seed = seedFolder();
    if (seed.isEmpty() || QProcess::execute(u"cp"_s, {u"-a"_s, seed + u"/."_s, world.folder()}) != 0)
        return false;
    world.jail.insert(u"videoMinutes"_s, 1);
    world.jail.insert(u"turnroundMinutes"_s, 10);
    world.writeJail();
    if (!world.startPortal(more)) {
        qWarning("portal: %s", world.portalLog().constData());
        return false;
    }
    desk = std::make_unique<Kiosk>(world, u"desk"_s, QStringList{u"--station"_s, u"desk-1"_s} + deskWords);
    return desk->start();
}

bool Stage::importToday(const QString &visrn, const QString &mode, const QString &place)
{
    const QDateTime now = base::toJailTime(QDateTime::currentMSecsSinceEpoch());
    QFile csv(world.folder() + u"/one.csv"_s);
    if (!csv.open(QIODevice::WriteOnly))
        return false;
    csv.write("Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
              "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n");
    csv.write(u"%1,%2,%3,10,%4,Sunita Devi,Mohan Lal,Female,40,Wife,6000000777,Not Available,,Ramesh Kumar,Mohan Lal,41,Male,UT/502/2025,%5\n"_s
                  .arg(visrn, now.date().toString(Qt::ISODate), now.time().toString(u"HH:mm"_s), mode, place).toUtf8());
    csv.close();
    const Answer answer = world.ctl({u"day"_s, u"import"_s, csv.fileName()});
    if (answer.json()["accepted"_L1].toInt() != 1)
        qWarning("day import: %s%s", answer.out.constData(), answer.err.constData());
    return answer.json()["accepted"_L1].toInt() == 1;
}

bool Stage::openBooth()
{
    booth = std::make_unique<Kiosk>(world, u"booth"_s, QStringList{u"--station"_s, u"booth-1"_s, u"--place"_s, u"1"_s});
    return booth->start();
}

bool Stage::openFamily()
{
    family = std::make_unique<Family>(world);
    return family->start();
}

bool Stage::signIn()
{
    return officer.signIn(chief, secret);
}

bool Stage::openRequest(const QString &visrn, const QString &visitor)
{
    return officer.openTab(u"tabRequests"_s) && hand.choose(u"requestsList"_s, visitor) && hand.reads(u"requestTitle"_s, visrn);
}

QJsonObject Stage::approve(const QString &visrn, const QString &visitor, const QString &mobile)
{
    const bool pressed = openRequest(visrn, visitor)
        && hand.press(u"candidate1"_s) && hand.press(u"slot1"_s) && hand.press(u"requestApprove"_s);
    return pressed ? world.notice(mobile, u"approved"_s) : QJsonObject();
}

QString Stage::linkIn(const QJsonObject &notice) const
{
    static const QRegularExpression link(u"https?://\\S+/join/[A-Za-z0-9_-]{16,}"_s);
    return link.match(notice.value("text"_L1).toString()).captured();
}

QString Stage::wordAfter(const QJsonObject &notice, const QString &word) const
{
    const QRegularExpression after(word + u"\\s+(\\d+)"_s);
    return after.match(notice.value("text"_L1).toString()).captured(1);
}

QStringList Stage::registerRow(const QString &visrn)
{
    const QString file = world.folder() + u"/register.csv"_s;
    QFile::remove(file);
    const Answer answer = world.ctl({u"register"_s, u"--date"_s, world.today().toString(Qt::ISODate), u"--csv"_s, file});
    QFile csv(file);
    if (answer.exitCode != 0 || !csv.open(QIODevice::ReadOnly)) {
        qWarning("register: %s", answer.err.constData());
        return {};
    }
    const QStringList lines = QString::fromUtf8(csv.readAll()).remove(QChar(0xfeff)).split(u'\n');
    m_columns = cells(lines.value(0).trimmed());
    for (const QString &line : lines) {
        if (line.contains(visrn))
            return cells(line.trimmed());
    }
    return {};
}

QString Stage::registerCell(const QString &visrn, const QString &column)
{
    const QStringList row = registerRow(visrn);
    const qsizetype at = m_columns.indexOf(column);
    if (at < 0)
        qWarning("the register has no column %s: %s", qPrintable(column), qPrintable(m_columns.join(u", "_s)));
    return row.value(at);
}

} // namespace mulakat::testing
