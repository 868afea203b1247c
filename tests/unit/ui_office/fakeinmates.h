#pragma once
#include "station/inmateservice.h"

#include <QHash>
#include <QTimer>

namespace mulakat::testing {

// The inmates of a desk without a station: answers come from the event loop, what is asked is written down.
class FakeInmates final : public station::InmateService
{
    Q_OBJECT
public:
    QStringList calls;                    // "setStatus i1 hospital"
    QHash<QString, base::Failure> refuse; // by the call's first word
    station::InmateList known;
    QHash<base::InmateId, station::InmateDetail> details;
    station::InmateImportPreview preview;
    station::CallOutList callOuts;

    void say() { Q_EMIT changed(); }
    QString last() const { return calls.isEmpty() ? QString() : calls.constLast(); }

    void list(const QString &search, const station::ReplyOf<station::InmateList> &reply) override
    {
        station::InmateList found = known;
        if (!search.isEmpty()) {
            found.rows.clear();
            for (const station::InmateView &inmate : std::as_const(known.rows)) {
                if (inmate.name.contains(search, Qt::CaseInsensitive) || inmate.number.contains(search))
                    found.rows << inmate;
            }
            found.found = int(found.rows.size());
        }
        answer<station::InmateList>({QStringLiteral("list"), search}, reply, found);
    }
    void open(const base::InmateId &inmate, const station::ReplyOf<station::InmateDetail> &reply) override
    {
        answer<station::InmateDetail>({QStringLiteral("open"), inmate.text()}, reply, details.value(inmate));
    }
    void setStatus(const base::InmateId &inmate, const QString &status, const station::Reply &reply) override
    {
        answer<std::monostate>({QStringLiteral("setStatus"), inmate.text(), status}, reply, {});
    }
    void setLanguages(const base::InmateId &inmate, const QStringList &codes, const station::Reply &reply) override
    {
        answer<std::monostate>({QStringLiteral("setLanguages"), inmate.text(), codes.join(QLatin1Char(','))}, reply, {});
    }
    void previewImport(const QString &path, const station::ReplyOf<station::InmateImportPreview> &reply) override
    {
        answer<station::InmateImportPreview>({QStringLiteral("previewImport"), path}, reply, preview);
    }
    void confirmImport(const QString &token, const station::ReplyOf<int> &reply) override
    {
        answer<int>({QStringLiteral("confirmImport"), token}, reply, preview.accepted);
    }
    void callOut(const station::CallOutWish &wish, const station::ReplyOf<station::CallOutList> &reply) override
    {
        station::CallOutList list = callOuts;
        list.batch = wish.batch;
        answer<station::CallOutList>({QStringLiteral("callOut"), wish.batch ? wish.batch->toString(QStringLiteral("HH:mm")) : QString::number(wish.minutes)},
                                     reply, list);
    }
    void moveInmate(const base::VisitId &visit, visits::InmateTrack to, const QString &number, const station::Reply &reply) override
    {
        answer<std::monostate>({QStringLiteral("moveInmate"), visit.text(), name(to), number}, reply, {});
    }
    void refuses(const base::VisitId &visit, const station::Reply &reply) override
    {
        answer<std::monostate>({QStringLiteral("refuses"), visit.text()}, reply, {});
    }
    void takeBack(const base::VisitId &visit, const station::Reply &reply) override
    {
        answer<std::monostate>({QStringLiteral("takeBack"), visit.text()}, reply, {});
    }

private:
    template <class T>
    void answer(const QStringList &words, const station::ReplyOf<T> &reply, const T &value)
    {
        calls << words.join(QLatin1Char(' ')).trimmed();
        const auto failure = refuse.constFind(words.constFirst());
        const base::Result<T> result = failure == refuse.cend() ? base::Result<T>(value) : base::Result<T>(*failure);
        QTimer::singleShot(0, this, [reply, result] { reply(result); });
    }
};

} // namespace mulakat::testing
