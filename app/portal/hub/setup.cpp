#include "portal/hub/setup.h"

#include "audit/signingkey.h"
#include "portal/hub/hub.h"
#include "portal/hub/hubstate.h"
#include "staff/credential.h"
#include "staff/recoverycode.h"
#include "staff/roles.h"
#include "store/logstore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace mulakat::portal::hub {

using base::fail;
using base::FailureCode;

namespace {

const QString recoveryHashKey = QStringLiteral("recovery/hash");
const QString recoverySealKey = QStringLiteral("recovery/seal"); // "<salt hex> <public key hex>"

base::Done writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(FailureCode::StoreFailed, {{QStringLiteral("file"), path}});
    return base::done();
}

// The keys of this machine's stations, and what lets each of them sign in.
base::Done writeStations(const QString &dataDir, const QList<SetupStation> &stations)
{
    const QString folder = dataDir + QStringLiteral("/keys/stations");
    if (!QDir().mkpath(folder))
        return fail(FailureCode::StoreFailed, {{QStringLiteral("folder"), folder}});
    for (const SetupStation &station : stations) {
        QByteArray open = station.publicKey;
        if (open.isEmpty()) {
            const auto key = audit::SigningKey::loadOrCreate(dataDir + QStringLiteral("/keys/") + station.name + QStringLiteral(".key"));
            if (!key)
                return key.error();
            open = key->publicKey();
        }
        const QByteArray line = open.toHex() + ' ' + station.roles.toLatin1() + '\n';
        if (const auto written = writeWhole(folder + u'/' + station.name + QStringLiteral(".pub"), line); !written)
            return written;
    }
    return base::done();
}

base::Done writeMachine(const QString &dataDir, const SetupAnswers &answers)
{
    const QJsonObject machine{{QStringLiteral("language"), answers.language}, {QStringLiteral("devices"), answers.devices}};
    return writeWhole(dataDir + QStringLiteral("/machine.json"), QJsonDocument(machine).toJson());
}

// What is made from secrets, before the store is held: Argon2id takes its time.
struct Prepared {
    QString superintendentHash;
    QString recoveryHash;
    QString seal;
};

base::Result<Prepared> prepare(const SetupPlan &plan)
{
    const auto secret = staff::hashSecret(plan.answers.secret);
    const auto code = staff::hashSecret(plan.recoveryCode);
    const auto pair = staff::sealPair(plan.recoveryCode);
    if (!secret || !code || !pair)
        return fail(FailureCode::Internal);
    return Prepared{*secret, *code, QString::fromLatin1(pair->salt.toHex() + ' ' + pair->publicKey.toHex())};
}

} // namespace

bool isSetUp(const QString &dataDir)
{
    const QString file = dataDir + QStringLiteral("/portal/hub.sqlite");
    if (!QFile::exists(file))
        return false;
    const auto database = store::Database::openReadOnly(file);
    if (!database)
        return true; // a store that cannot be read is no empty folder
    const auto staff = (*database)->value(QStringLiteral("SELECT COUNT(*) FROM staff"));
    const auto code = (*database)->value(QStringLiteral("SELECT COUNT(*) FROM setting WHERE name = ?"), {recoveryHashKey});
    return !staff || !code || staff->toInt() > 0 || code->toInt() > 0;
}

RecoverySeal recoverySeal(const QString &dataDir)
{
    const auto database = store::Database::openReadOnly(dataDir + QStringLiteral("/portal/hub.sqlite"));
    const auto value = database ? (*database)->value(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {recoverySealKey})
                                : base::Result<QVariant>(database.error());
    const QStringList words = value ? value->toString().split(u' ') : QStringList();
    return {QByteArray::fromHex(words.value(0).toLatin1()), QByteArray::fromHex(words.value(1).toLatin1())};
}

bool Hub::isSetUp() const
{
    const auto staff = m->log->store().staff();
    return !staff || !staff->isEmpty() || !m->log->setting(recoveryHashKey).isEmpty();
}

// The transaction is what makes the folder a set-up one: files written before it are written again by another try.
base::Done Hub::setUp(const SetupPlan &plan)
{
    if (isSetUp())
        return fail(FailureCode::AlreadySetUp);
    const auto prepared = prepare(plan);
    if (!prepared)
        return prepared.error();
    const visits::Jail before = m->order.book().jail();
    base::Done done = writeStations(m->dataDir, plan.answers.stations);
    if (done)
        done = writeMachine(m->dataDir, plan.answers);
    if (done)
        done = m->jailFile.save(plan.answers.jail);
    if (!done)
        return done;
    m->order.book().setJail(plan.answers.jail);
    done = m->write([&] { return isSetUp() ? base::Done(fail(FailureCode::AlreadySetUp)) : m->setUp(plan, prepared->superintendentHash,
                          {{recoveryHashKey, prepared->recoveryHash}, {recoverySealKey, prepared->seal}}); });
    if (!done) {
        m->order.book().setJail(before);
        (void)m->jailFile.save(before);
        return done;
    }
    tell();
    return checkpoint();
}

base::Done Hub::State::setUp(const SetupPlan &plan, const QString &hash, const QHash<QString, QString> &settings)
{
    const store::StaffRow chief{base::newId<base::StaffId>(), plan.answers.superintendent, staff::name(staff::Role::Superintendent), hash, false, {}};
    base::Done done = log->store().putStaff(chief);
    if (done) // who may do what stands in the log from its first line on
        done = appendOwn({visits::jailItself(), visits::EventType::StaffAdded,
                          {{QStringLiteral("staff"), chief.id.text()}, {QStringLiteral("role"), chief.role}}, clock.utcMs(), visits::Mover::Portal, {}});
    for (auto it = settings.cbegin(); done && it != settings.cend(); ++it)
        done = log->setSetting(it.key(), it.value());
    for (const QList<SetupEvent> &events : {plan.inmates, plan.visits}) {
        for (const SetupEvent &one : events) {
            if (done)
                done = submitInside(one.event, {one.record});
        }
    }
    if (!done)
        return done;
    const visits::Event event{visits::jailItself(), visits::EventType::SetUp,
                              {{QStringLiteral("code"), plan.answers.jail.code},
                               {QStringLiteral("language"), plan.answers.language},
                               {QStringLiteral("stations"), int(plan.answers.stations.size())},
                               {QStringLiteral("inmates"), int(plan.inmates.size())},
                               {QStringLiteral("visits"), int(plan.visits.size())}},
                              clock.utcMs(), visits::Mover::Portal, {}};
    return appendOwn(event);
}

base::Result<QString> Hub::recoverStaff(const QString &name, const base::Secret &code, const base::Secret &secret)
{
    const QString hash = m->log->setting(recoveryHashKey);
    if (hash.isEmpty())
        return fail(FailureCode::KeyMissing, {{QStringLiteral("why"), QStringLiteral("no-recovery-code")}});
    if (code.isEmpty() || !staff::matches(code, hash))
        return fail(FailureCode::WrongSecret);
    const auto fresh = staff::hashSecret(secret);
    const auto rows = m->log->store().staff();
    if (!fresh || !rows)
        return fresh ? rows.error() : fresh.error();
    QList<store::StaffRow> chiefs;
    for (const store::StaffRow &row : *rows) {
        if (row.role == staff::name(staff::Role::Superintendent) && (name.isEmpty() || row.name == name))
            chiefs << row;
    }
    if (chiefs.size() != 1)
        return fail(FailureCode::UnknownField, {{QStringLiteral("field"), QStringLiteral("name")},
                                                {QStringLiteral("superintendents"), int(chiefs.size())}});
    store::StaffRow chief = chiefs.first();
    chief.hash = *fresh;
    chief.locked = false;
    const auto written = m->write([&] {
        const auto put = m->log->store().putStaff(chief);
        return put ? m->appendOwn({visits::jailItself(), visits::EventType::StaffRecovered, {{QStringLiteral("staff"), chief.id.text()}},
                                   m->clock.utcMs(), visits::Mover::Portal, {}})
                   : put;
    });
    if (!written)
        return written.error();
    (void)checkpoint();
    return chief.name;
}

base::Done Hub::declare(visits::EventType type, const QJsonObject &data)
{
    return submit({visits::jailItself(), type, data, m->clock.utcMs(), visits::Mover::Portal, {}}, {});
}

base::Result<QString> Hub::declareRestored(const QString &backup, qint64 madeUtcMs)
{
    const QString fresh = base::randomId();
    const auto written = m->write([&] {
        const auto set = m->log->setSetting(QStringLiteral("epoch"), fresh);
        return set ? m->appendOwn({visits::jailItself(), visits::EventType::Restored,
                                   {{QStringLiteral("epoch"), fresh}, {QStringLiteral("backup"), backup}, {QStringLiteral("made"), double(madeUtcMs)}},
                                   m->clock.utcMs(), visits::Mover::Portal, {}})
                   : set;
    });
    if (!written)
        return written.error();
    m->epoch = fresh;
    (void)checkpoint();
    return fresh;
}

} // namespace mulakat::portal::hub
