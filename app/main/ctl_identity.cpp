#include "main/ctl_identity.h"

#include "identity/codereader.h"
#include "identity/picture.h"
#include "identity/report.h"
#include "main/ctl_slip.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace mulakat::ctl
{

namespace
{
constexpr int wrongUse = 2;
constexpr int cannotRead = 3;
constexpr qint64 maxPayloadFile = 64 * 1024;
constexpr qint64 maxPictureFile = 64 * 1024 * 1024;
constexpr qint64 maxBatchFile = 64 * 1024 * 1024;
constexpr int scanBudgetMs = 5000; // a file may take longer than a camera's frame

void printObject(const QJsonObject &json)
{
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

void tellPerson(const QString &text)
{
    std::fprintf(stderr, "mulakatctl: %s\n", text.toUtf8().constData());
}

std::optional<QByteArray> bytesOfFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        tellPerson(u"%1: %2"_s.arg(path, file.errorString()));
        return std::nullopt;
    }
    const QByteArray bytes = file.read(limit + 1);
    if (bytes.size() <= limit)
        return bytes;
    tellPerson(u"%1: larger than %2 bytes"_s.arg(path).arg(limit));
    return std::nullopt;
}

// The options that `check` and `scan` share, read into values.
struct IdCall {
    identity::TrustStore trust;
    QDateTime at;
    std::optional<identity::PersonOnBooking> person;
    identity::DocumentRules rules;
    bool copy = false;
    int failed = 0; // the exit code, where the options cannot be used
};

void addIdOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { u"booking"_s, u"Compare with this booking (JSON)."_s, u"FILE"_s },
        { u"person"_s, u"Which of the booking's visitors, from 1."_s, u"N"_s, u"1"_s },
        { u"trust"_s, u"Certificates to trust for this call, instead of the installed ones."_s, u"DIR"_s },
        { u"at"_s, u"Check as if it were this time."_s, u"ISO8601"_s },
        { u"mrz-counts"_s, u"Rules of a jail where the check digits of an MRZ settle the document."_s },
        { u"copy"_s, u"What is shown is a copy."_s },
        { u"data"_s, u"The data folder; its trust/ holds the installed certificates."_s, u"DIR"_s,
          u"/var/lib/mulakat"_s },
    });
    parser.addHelpOption();
}

int bad(const QString &text, int code = wrongUse)
{
    tellPerson(text);
    return code;
}

int readAt(const QCommandLineParser &parser, IdCall &call)
{
    call.at = QDateTime::currentDateTimeUtc();
    if (!parser.isSet(u"at"_s))
        return 0;
    call.at = QDateTime::fromString(parser.value(u"at"_s), Qt::ISODate);
    return call.at.isValid() ? 0 : bad(u"--at is not an ISO 8601 time"_s);
}

int readTrust(const QCommandLineParser &parser, IdCall &call)
{
    using identity::TrustStore;
    if (!parser.isSet(u"trust"_s)) {
        call.trust = TrustStore::fromFolder(parser.value(u"data"_s) + u"/trust"_s, TrustStore::Pins::Asked);
        return 0;
    }
    const QString folder = parser.value(u"trust"_s);
    if (!QFileInfo(folder).isDir())
        return bad(u"%1: no such folder"_s.arg(folder), cannotRead);
    call.trust = TrustStore::fromFolder(folder, TrustStore::Pins::NotAsked);
    return 0;
}

int readBooking(const QCommandLineParser &parser, IdCall &call)
{
    if (!parser.isSet(u"booking"_s))
        return 0;
    const auto bytes = bytesOfFile(parser.value(u"booking"_s), 1024 * 1024);
    bool number = false;
    const int which = parser.value(u"person"_s).toInt(&number);
    if (!number || which < 1)
        return bad(u"--person wants a number from 1"_s);
    if (!bytes)
        return cannotRead;
    const auto person = identity::personFromBooking(*bytes, which);
    if (!person)
        return bad(u"the booking is not one, or has no such person"_s, cannotRead);
    call.person = *person;
    return 0;
}

IdCall readIdOptions(const QCommandLineParser &parser)
{
    IdCall call;
    call.rules.mrzCounts = parser.isSet(u"mrz-counts"_s);
    call.copy = parser.isSet(u"copy"_s);
    for (const auto read : { readAt, readTrust, readBooking }) {
        if (call.failed == 0)
            call.failed = read(parser, call);
    }
    return call;
}

// Exit code where the words were wrong or only help was asked for.
std::optional<int> parsed(QCommandLineParser &parser, QStringList arguments, const QString &verb)
{
    arguments.prepend(u"mulakatctl "_s + verb);
    if (!parser.parse(arguments))
        return bad(parser.errorText());
    if (!parser.isSet(u"help"_s))
        return std::nullopt;
    std::fputs(parser.helpText().toUtf8().constData(), stdout);
    return 0;
}

int answer(identity::CheckReport report, const IdCall &call)
{
    if (call.copy)
        identity::markCopy(report);
    printObject(identity::toJson(report, call.rules));
    return identity::exitCode(report);
}
} // namespace

int runIdCheck(QStringList arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Checks what a scanner delivered (--payload) or a typed number (--kind, --number)."_s);
    parser.addOptions({
        { u"payload"_s, u"What a scanner delivered: digits, XML, MRZ lines, slip text."_s, u"FILE"_s },
        { u"kind"_s, u"aadhaar, pan, epic, dl, passport, ration, bar, oci or other."_s, u"KIND"_s },
        { u"number"_s, u"The number as typed."_s, u"TEXT"_s },
        { u"name"_s, u"The name on the document."_s, u"TEXT"_s },
        { u"birth"_s, u"The birth date or year on the document."_s, u"TEXT"_s },
    });
    addIdOptions(parser);
    if (const auto code = parsed(parser, arguments, u"id check"_s))
        return *code;
    const bool typed = parser.isSet(u"kind"_s) && parser.isSet(u"number"_s);
    if (typed == parser.isSet(u"payload"_s) || !parser.positionalArguments().isEmpty())
        return bad(u"give either --payload FILE, or --kind and --number"_s);
    const auto kind = identity::typedKind(parser.value(u"kind"_s));
    if (typed && !kind)
        return bad(u"unknown --kind"_s);
    const IdCall call = readIdOptions(parser);
    if (call.failed != 0)
        return call.failed;
    if (typed)
        return answer(identity::checkTyped(
                          { *kind, parser.value(u"number"_s), parser.value(u"name"_s), parser.value(u"birth"_s) },
                          call.at, call.person),
                      call);
    const auto bytes = bytesOfFile(parser.value(u"payload"_s), maxPayloadFile);
    if (!bytes)
        return answer(identity::unreadable(u"empty"_s), call);
    const QString payload = QString::fromUtf8(*bytes);
    return answer(withSlipJudged(identity::checkPayload(payload, call.trust, call.at, call.person), payload, parser.value(u"data"_s)),
                  call);
}

int runIdScan(QStringList arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Reads the QR code of a PNG or JPEG and checks it."_s);
    parser.addPositionalArgument(u"IMAGE"_s, u"The picture."_s);
    addIdOptions(parser);
    if (const auto code = parsed(parser, arguments, u"id scan"_s))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return bad(u"give one picture"_s);
    const IdCall call = readIdOptions(parser);
    if (call.failed != 0)
        return call.failed;
    const auto bytes = bytesOfFile(parser.positionalArguments().first(), maxPictureFile);
    const auto picture = identity::decodePicture(bytes.value_or(QByteArray()), { maxPictureFile, 40'000'000 });
    if (!picture)
        return answer(identity::unreadable(u"unreadable-picture"_s), call);
    const auto code = identity::readCode(*picture, scanBudgetMs);
    if (!code)
        return answer(identity::unreadable(u"no-code"_s), call);
    const QString payload = QString::fromUtf8(code->payload);
    return answer(withSlipJudged(identity::checkPayload(payload, call.trust, call.at, call.person), payload, parser.value(u"data"_s)),
                  call);
}

namespace
{
int matchBatch(const QString &path)
{
    const auto bytes = bytesOfFile(path, maxBatchFile);
    if (!bytes)
        return cannotRead;
    for (const QByteArray &line : bytes->split('\n')) {
        const QString text = QString::fromUtf8(line).remove(u'\r');
        if (text.isEmpty())
            continue;
        printObject(identity::toJson(identity::matchNames(text.section(u'\t', 0, 0), text.section(u'\t', 1, 1))));
    }
    return 0;
}
} // namespace

int runNameMatch(QStringList arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Compares the name on a document with the name on a booking."_s);
    parser.addOption({ u"batch"_s, u"Two columns, tab between; one answer a line."_s, u"FILE.tsv"_s });
    parser.addPositionalArgument(u"ID"_s, u"The name on the document."_s);
    parser.addPositionalArgument(u"BOOKING"_s, u"The name on the booking."_s);
    parser.addHelpOption();
    if (const auto code = parsed(parser, arguments, u"name match"_s))
        return *code;
    const QStringList names = parser.positionalArguments();
    if (parser.isSet(u"batch"_s))
        return names.isEmpty() ? matchBatch(parser.value(u"batch"_s)) : bad(u"--batch takes no names"_s);
    if (names.size() != 2)
        return bad(u"give two names"_s);
    const identity::NameMatch match = identity::matchNames(names.at(0), names.at(1));
    printObject(identity::toJson(match));
    return match.verdict == identity::Verdict::Mismatch ? 1 : 0;
}

} // namespace mulakat::ctl
