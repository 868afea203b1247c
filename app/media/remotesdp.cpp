#include "media/remotesdp.h"

#include "media/twcc.h"

#include <QHash>
#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

namespace mulakat::media {
using namespace Qt::StringLiterals;
using base::FailureCode;

namespace {
base::Failure refused(const char *why)
{
    return base::fail(FailureCode::BadInput, {{QStringLiteral("sdp"), QLatin1String(why)}});
}

struct Section {
    QString head;         // the m= line
    QStringList lines;    // the rest
};

struct Sections {
    QStringList session;
    QList<Section> media;
};

base::Result<Sections> split(const QString &text)
{
    if (text.size() > remoteSdpLimit)
        return refused("too-large");
    Sections found;
    for (QString line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.size() < 2 || line[1] != u'=' || line.size() > 1024)
            return refused("line");
        for (const QChar each : line) {
            if (each < u' ' || each > u'~')
                return refused("character");
        }
        if (line.startsWith("m="_L1))
            found.media << Section{line, {}};
        else
            (found.media.isEmpty() ? found.session : found.media.last().lines) << line;
    }
    if (!found.session.value(0).startsWith("v=0"_L1) || found.media.isEmpty())
        return refused("shape");
    if (found.media.size() > 2)
        return refused("media-lines");
    return found;
}

// Payload types of this section that we speak, the codec first, then its RTX.
QList<int> wantedPayloads(const Section &section, bool video)
{
    static const QRegularExpression map(u"^a=rtpmap:(\\d{1,3}) (\\S+)$"_s);
    static const QRegularExpression apt(u"^a=fmtp:(\\d{1,3}) apt=(\\d{1,3})"_s);
    const QString wanted = video ? u"VP8/90000"_s : u"opus/48000/2"_s;
    QList<int> found;
    QSet<int> rtx;
    for (const QString &line : section.lines) {
        const auto match = map.match(line);
        if (!match.hasMatch())
            continue;
        if (found.isEmpty() && match.captured(2).compare(wanted, Qt::CaseInsensitive) == 0)
            found << match.captured(1).toInt();
        else if (video && match.captured(2).compare(u"rtx/90000"_s, Qt::CaseInsensitive) == 0)
            rtx << match.captured(1).toInt();
    }
    for (const QString &line : section.lines) {
        const auto match = apt.match(line);
        if (match.hasMatch() && found.size() == 1 && match.captured(2).toInt() == found.first()
            && rtx.contains(match.captured(1).toInt()))
            found << match.captured(1).toInt();
    }
    return found;
}

bool payloadLineWanted(const QString &value, const QList<int> &payloads)
{
    const int payload = value.section(u' ', 0, 0).toInt();
    return value.startsWith("* "_L1) || payloads.contains(payload);
}

base::Result<QByteArray> fingerprintOf(const QString &value)
{
    static const QRegularExpression shape(u"^sha-256 ([0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){31})$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(value);
    if (!match.hasMatch())
        return refused("fingerprint");
    return QByteArray::fromHex(match.captured(1).remove(u':').toLatin1());
}

// One section through the allow-list.
class Sieve
{
public:
    explicit Sieve(RemoteSdp &result) : m_result(result) { }

    base::Done session(const QStringList &lines)
    {
        for (const QString &line : lines) {
            if (line.startsWith("a="_L1)) {
                if (const auto kept = attribute(line, {}, nullptr); !kept)
                    return kept;
            } else if (QLatin1String("vost").contains(line[0])) {
                keep(line);
            }
        }
        return base::done();
    }

    base::Done media(const Section &section)
    {
        static const QRegularExpression head(u"^m=(audio|video) (\\d{1,5}) UDP/TLS/RTP/SAVPF ([0-9 ]+)$"_s);
        const auto match = head.match(section.head);
        if (!match.hasMatch())
            return refused("media-kind");
        RemoteMedia media;
        media.video = match.captured(1) == "video"_L1;
        for (const RemoteMedia &other : m_result.media) {
            if (other.video == media.video)
                return refused("media-twice");
        }
        const QList<int> payloads = wantedPayloads(section, media.video);
        if (payloads.isEmpty())
            return refused("codec");
        media.payload = payloads.first();
        QStringList words;
        for (const int payload : payloads)
            words << QString::number(payload);
        keep(u"m=%1 %2 UDP/TLS/RTP/SAVPF %3"_s.arg(match.captured(1), match.captured(2), words.join(u' ')));
        keep(u"c=IN IP4 0.0.0.0"_s);
        for (const QString &line : section.lines) {
            if (!line.startsWith("a="_L1))
                continue;
            if (const auto kept = attribute(line, payloads, &media); !kept)
                return kept;
        }
        m_result.media << media;
        return base::done();
    }

private:
    void keep(const QString &line) { m_result.clean += line.toLatin1() + "\r\n"; }
    base::Done attribute(const QString &line, const QList<int> &payloads, RemoteMedia *media);
    base::Done fingerprint(const QString &line, const QString &value);

    RemoteSdp &m_result;
};

base::Done Sieve::fingerprint(const QString &line, const QString &value)
{
    const auto bytes = fingerprintOf(value);
    if (!bytes)
        return bytes.error();
    if (!m_result.fingerprint.isEmpty() && m_result.fingerprint != *bytes)
        return refused("two-fingerprints");
    m_result.fingerprint = *bytes;
    keep(line);
    return base::done();
}

base::Done Sieve::attribute(const QString &line, const QList<int> &payloads, RemoteMedia *media)
{
    static const QSet<QString> plain{u"group"_s, u"msid-semantic"_s, u"mid"_s, u"ice-pwd"_s, u"ice-options"_s, u"setup"_s,
                                     u"sendrecv"_s, u"sendonly"_s, u"recvonly"_s, u"inactive"_s, u"rtcp-mux"_s,
                                     u"rtcp-rsize"_s, u"ssrc"_s, u"ssrc-group"_s, u"msid"_s, u"bundle-only"_s};
    static const QSet<QString> perPayload{u"rtpmap"_s, u"fmtp"_s, u"rtcp-fb"_s};
    const QString name = line.mid(2).section(u':', 0, 0);
    const QString value = line.section(u':', 1);
    if (name == "fingerprint"_L1)
        return fingerprint(line, value);
    if (name == "candidate"_L1) {
        m_result.candidates << line.mid(2);
    } else if (name == "ice-ufrag"_L1) {
        m_result.ufrag = value.toLatin1();
        keep(line);
    } else if (name == "extmap"_L1 && media && value.section(u' ', 1, 1) == QLatin1String(twccUri)) {
        media->twccId = value.section(u' ', 0, 0).section(u'/', 0, 0).toInt();
        if (media->twccId < 1 || media->twccId > 14)
            return refused("extmap");
        keep(line);
    } else if (plain.contains(name) || (perPayload.contains(name) && payloadLineWanted(value, payloads))) {
        if (media && name == "mid"_L1)
            media->mid = value.left(32);
        keep(line);
    }
    return base::done();
}
} // namespace

base::Result<RemoteSdp> RemoteSdp::parse(const QString &text)
{
    const auto sections = split(text);
    if (!sections)
        return sections.error();
    RemoteSdp result;
    Sieve sieve(result);
    if (const auto done = sieve.session(sections->session); !done)
        return done.error();
    for (const Section &section : sections->media) {
        if (const auto done = sieve.media(section); !done)
            return done.error();
    }
    if (result.fingerprint.isEmpty())
        return refused("fingerprint");
    if (result.ufrag.isEmpty())
        return refused("ice");
    if (result.candidates.size() > remoteCandidatesAtMost)
        return refused("candidates");
    return result;
}

base::Done checkRemoteCandidate(const QString &candidate, const QByteArray &ufrag)
{
    static const QRegularExpression shape(
        u"^candidate:(\\S{1,32}) ([12]) (\\S+) (\\d{1,10}) (\\S{1,64}) (\\d{1,5}) typ (host|srflx|prflx|relay)( .*)?\\z"_s);
    const auto match = shape.match(candidate);
    if (candidate.size() > 512 || !match.hasMatch())
        return refused("candidate");
    if (match.captured(3).compare("udp"_L1, Qt::CaseInsensitive) != 0)
        return refused("candidate-transport");
    const int port = match.captured(6).toInt();
    if (QHostAddress(match.captured(5)).isNull() || port < 1 || port > 65535)
        return refused("candidate-address");
    static const QRegularExpression named(u" ufrag (\\S+)"_s);
    const auto own = named.match(match.captured(8));
    if (own.hasMatch() && !ufrag.isEmpty() && own.captured(1).toLatin1() != ufrag)
        return refused("candidate-of-another");
    return base::done();
}

} // namespace mulakat::media
