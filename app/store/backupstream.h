#pragma once
#include "base/masked.h"
#include "base/result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <memory>

namespace mulakat::store {

// What opens a backup: a passphrase (Argon2id), or the jail's recovery code, to whose public key it is sealed so that nobody
// has to type the code when a backup is made.
struct BackupLock {
    base::Secret passphrase; // or, where it is empty:
    QByteArray sealSalt;     // 16 bytes, staff::sealPair()
    QByteArray publicKey;    // 32 bytes
};

// The file: two lines in the clear (a magic word, a JSON object with the lock), then libsodium's secretstream in chunks of
// 64 KiB whose first one also vouches for those lines. Any thread, one at a time.
class BackupWriter
{
public:
    static base::Result<std::unique_ptr<BackupWriter>> create(const QString &path, const BackupLock &lock, qint64 madeUtcMs);
    ~BackupWriter();
    base::Done write(const QByteArray &bytes); // DiskFull, StoreFailed
    base::Done finish();                       // the last chunk, then to the disk
    const QByteArray &dataKey() const { return m_key; } // to look at what was written without the code

private:
    struct Stream;
    BackupWriter();
    base::Done push(const QByteArray &chunk, unsigned char tag);

    QFile m_file;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_key;
    QByteArray m_head; // vouched for by the first chunk
    QByteArray m_buffer;
};

class BackupReader
{
public:
    // WrongSecret where the secret does not fit, Unreadable where this is no backup or the file was altered or cut.
    static base::Result<std::unique_ptr<BackupReader>> open(const QString &path, const base::Secret &secret);
    static base::Result<std::unique_ptr<BackupReader>> openWithKey(const QString &path, const QByteArray &dataKey);
    ~BackupReader();
    base::Result<QByteArray> read(qint64 bytes); // exactly so many; Unreadable
    base::Done finish();                         // nothing may follow
    qint64 madeUtcMs() const { return m_madeUtcMs; }
    bool byRecoveryCode() const { return m_byRecoveryCode; }

private:
    struct Stream;
    BackupReader();
    base::Done readHead(const QString &path);
    base::Result<QByteArray> unwrap(const base::Secret &secret) const;
    base::Done begin(const QByteArray &dataKey);
    base::Done pull();

    QFile m_file;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_head;
    QByteArray m_salt;
    QByteArray m_wrapped;
    QByteArray m_buffer;
    qint64 m_madeUtcMs = 0;
    bool m_byRecoveryCode = false;
    bool m_final = false;
};

} // namespace mulakat::store
