#include "store/backupstream.h"

#include "staff/recoverycode.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cerrno>
#include <sodium.h>
#include <unistd.h>

namespace mulakat::store {

using base::fail;
using base::FailureCode;

namespace {

const QByteArray magic = "MULAKAT-BACKUP-1\n";
constexpr qint64 chunkBytes = 64 * 1024;
constexpr qint64 overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr unsigned long long passes = 3;
constexpr size_t memory = size_t(128) * 1024 * 1024; // once a backup, and a guess may be made at leisure
constexpr int headMax = 4096;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

base::Failure noBackup(const char *why)
{
    return fail(FailureCode::Unreadable, {{QStringLiteral("why"), QLatin1String(why)}});
}

base::Result<QByteArray> keyOfPassphrase(const base::Secret &secret, const QByteArray &salt)
{
    const QByteArray text = secret.reveal().toUtf8();
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    if (salt.size() != crypto_pwhash_SALTBYTES
        || crypto_pwhash(raw(key), static_cast<unsigned long long>(key.size()), text.constData(), static_cast<unsigned long long>(text.size()),
                         raw(salt), passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(FailureCode::Internal, {{QStringLiteral("why"), QStringLiteral("no-memory-for-the-key")}});
    return key;
}

struct Wrapped {
    QByteArray salt;
    QByteArray bytes;
};

base::Result<Wrapped> wrap(const QByteArray &dataKey, const BackupLock &lock)
{
    if (lock.passphrase.isEmpty()) {
        if (lock.publicKey.size() != crypto_box_PUBLICKEYBYTES)
            return fail(FailureCode::KeyMissing, {{QStringLiteral("why"), QStringLiteral("no-recovery-code")}});
        Wrapped out{lock.sealSalt, QByteArray(dataKey.size() + qsizetype(crypto_box_SEALBYTES), '\0')};
        crypto_box_seal(raw(out.bytes), raw(dataKey), static_cast<unsigned long long>(dataKey.size()), raw(lock.publicKey));
        return out;
    }
    Wrapped out{QByteArray(crypto_pwhash_SALTBYTES, '\0'), {}};
    randombytes_buf(out.salt.data(), size_t(out.salt.size()));
    const auto key = keyOfPassphrase(lock.passphrase, out.salt);
    if (!key)
        return key.error();
    QByteArray nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray box(dataKey.size() + qsizetype(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(raw(box), raw(dataKey), static_cast<unsigned long long>(dataKey.size()), raw(nonce), raw(*key));
    out.bytes = nonce + box;
    return out;
}

base::Failure writeFailure(const QFile &file)
{
    return file.error() == QFileDevice::ResourceError || errno == ENOSPC ? fail(FailureCode::DiskFull)
                                                                        : fail(FailureCode::StoreFailed, {{QStringLiteral("file"), file.fileName()}});
}

} // namespace

struct BackupWriter::Stream {
    crypto_secretstream_xchacha20poly1305_state state;
};

struct BackupReader::Stream {
    crypto_secretstream_xchacha20poly1305_state state;
};

BackupWriter::BackupWriter()
    : m_stream(std::make_unique<Stream>())
{
}

BackupWriter::~BackupWriter()
{
    sodium_memzero(&m_stream->state, sizeof m_stream->state);
    if (m_key.isDetached())
        sodium_memzero(m_key.data(), size_t(m_key.size()));
}

base::Result<std::unique_ptr<BackupWriter>> BackupWriter::create(const QString &path, const BackupLock &lock, qint64 madeUtcMs)
{
    if (sodium_init() < 0)
        return fail(FailureCode::Internal);
    std::unique_ptr<BackupWriter> writer(new BackupWriter);
    writer->m_key = QByteArray(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_keygen(raw(writer->m_key));
    const auto wrapped = wrap(writer->m_key, lock);
    if (!wrapped)
        return wrapped.error();
    const QJsonObject head{{QStringLiteral("lock"), lock.passphrase.isEmpty() ? QStringLiteral("recovery-code") : QStringLiteral("passphrase")},
                           {QStringLiteral("salt"), QString::fromLatin1(wrapped->salt.toHex())},
                           {QStringLiteral("key"), QString::fromLatin1(wrapped->bytes.toBase64())},
                           {QStringLiteral("made"), double(madeUtcMs)}};
    writer->m_head = magic + QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
    writer->m_file.setFileName(path);
    QByteArray start(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&writer->m_stream->state, raw(start), raw(writer->m_key));
    const QByteArray clear = writer->m_head + start;
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || !writer->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || writer->m_file.write(clear) != clear.size())
        return writeFailure(writer->m_file);
    return writer;
}

base::Done BackupWriter::push(const QByteArray &chunk, unsigned char tag)
{
    QByteArray out(chunk.size() + qsizetype(overhead), '\0');
    crypto_secretstream_xchacha20poly1305_push(&m_stream->state, raw(out), nullptr, raw(chunk), static_cast<unsigned long long>(chunk.size()),
                                               raw(m_head), static_cast<unsigned long long>(m_head.size()), tag);
    m_head.clear();
    return m_file.write(out) == out.size() ? base::done() : base::Done(writeFailure(m_file));
}

base::Done BackupWriter::write(const QByteArray &bytes)
{
    m_buffer += bytes;
    qsizetype at = 0;
    // The last chunk is kept back: only finish() knows that it is the last.
    for (; m_buffer.size() - at > chunkBytes; at += chunkBytes) {
        if (const auto pushed = push(m_buffer.mid(at, chunkBytes), 0); !pushed)
            return pushed;
    }
    m_buffer.remove(0, at);
    return base::done();
}

base::Done BackupWriter::finish()
{
    if (const auto pushed = push(std::exchange(m_buffer, {}), crypto_secretstream_xchacha20poly1305_TAG_FINAL); !pushed)
        return pushed;
    const bool whole = m_file.flush() && ::fsync(m_file.handle()) == 0;
    m_file.close();
    return whole ? base::done() : base::Done(writeFailure(m_file));
}

BackupReader::BackupReader()
    : m_stream(std::make_unique<Stream>())
{
}

BackupReader::~BackupReader()
{
    sodium_memzero(&m_stream->state, sizeof m_stream->state);
}

base::Done BackupReader::readHead(const QString &path)
{
    if (sodium_init() < 0)
        return fail(FailureCode::Internal);
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly))
        return fail(FailureCode::Unreadable, {{QStringLiteral("file"), path}});
    if (m_file.read(magic.size()) != magic)
        return noBackup("not-a-backup");
    const QByteArray line = m_file.readLine(headMax);
    const QJsonObject head = QJsonDocument::fromJson(line).object();
    m_head = magic + line;
    m_salt = QByteArray::fromHex(head.value(QLatin1String("salt")).toString().toLatin1());
    m_wrapped = QByteArray::fromBase64(head.value(QLatin1String("key")).toString().toLatin1());
    m_madeUtcMs = qint64(head.value(QLatin1String("made")).toDouble());
    m_byRecoveryCode = head.value(QLatin1String("lock")).toString() == QLatin1String("recovery-code");
    return m_wrapped.isEmpty() ? base::Done(noBackup("damaged")) : base::done();
}

base::Result<QByteArray> BackupReader::unwrap(const base::Secret &secret) const
{
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    if (m_byRecoveryCode) {
        const base::Secret code = staff::normalCode(secret.reveal());
        if (code.isEmpty())
            return fail(FailureCode::WrongSecret);
        const auto pair = staff::sealPair(code, m_salt);
        if (!pair)
            return noBackup("damaged");
        if (m_wrapped.size() != key.size() + qsizetype(crypto_box_SEALBYTES)
            || crypto_box_seal_open(raw(key), raw(m_wrapped), static_cast<unsigned long long>(m_wrapped.size()), raw(pair->publicKey), raw(pair->secretKey)) != 0)
            return fail(FailureCode::WrongSecret);
        return key;
    }
    const auto wrapping = keyOfPassphrase(secret, m_salt);
    if (!wrapping)
        return m_salt.size() == crypto_pwhash_SALTBYTES ? wrapping : base::Result<QByteArray>(noBackup("damaged"));
    const QByteArray nonce = m_wrapped.left(crypto_secretbox_NONCEBYTES);
    const QByteArray box = m_wrapped.mid(crypto_secretbox_NONCEBYTES);
    if (box.size() != key.size() + qsizetype(crypto_secretbox_MACBYTES)
        || crypto_secretbox_open_easy(raw(key), raw(box), static_cast<unsigned long long>(box.size()), raw(nonce), raw(*wrapping)) != 0)
        return fail(FailureCode::WrongSecret);
    return key;
}

base::Done BackupReader::begin(const QByteArray &dataKey)
{
    const QByteArray start = m_file.read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    if (start.size() != qsizetype(crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        || crypto_secretstream_xchacha20poly1305_init_pull(&m_stream->state, raw(start), raw(dataKey)) != 0)
        return noBackup("damaged");
    return base::done();
}

base::Result<std::unique_ptr<BackupReader>> BackupReader::open(const QString &path, const base::Secret &secret)
{
    std::unique_ptr<BackupReader> reader(new BackupReader);
    if (const auto head = reader->readHead(path); !head)
        return head.error();
    const auto key = reader->unwrap(secret);
    if (!key)
        return key.error();
    if (const auto begun = reader->begin(*key); !begun)
        return begun.error();
    return reader;
}

base::Result<std::unique_ptr<BackupReader>> BackupReader::openWithKey(const QString &path, const QByteArray &dataKey)
{
    std::unique_ptr<BackupReader> reader(new BackupReader);
    base::Done begun = reader->readHead(path);
    if (begun)
        begun = reader->begin(dataKey);
    if (!begun)
        return begun.error();
    return reader;
}

base::Done BackupReader::pull()
{
    const QByteArray in = m_file.read(chunkBytes + overhead);
    if (m_final || in.size() < overhead)
        return noBackup("damaged");
    QByteArray out(in.size() - qsizetype(overhead), '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_stream->state, raw(out), nullptr, &tag, raw(in), static_cast<unsigned long long>(in.size()),
                                                   raw(m_head), static_cast<unsigned long long>(m_head.size())) != 0)
        return noBackup("damaged");
    m_head.clear();
    m_final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    m_buffer += out;
    return base::done();
}

base::Result<QByteArray> BackupReader::read(qint64 bytes)
{
    while (m_buffer.size() < bytes) {
        if (const auto pulled = pull(); !pulled)
            return pulled.error();
    }
    const QByteArray out = m_buffer.left(bytes);
    m_buffer.remove(0, bytes);
    return out;
}

base::Done BackupReader::finish()
{
    while (!m_final) {
        if (const auto pulled = pull(); !pulled)
            return pulled;
    }
    return m_buffer.isEmpty() && m_file.atEnd() ? base::done() : base::Done(noBackup("damaged"));
}

} // namespace mulakat::store
