#pragma once
#include "identity/nametokens.h"
#include "station/views.h"
#include "visits/booking.h"

#include <QHash>

namespace mulakat::station {

InmateView inmateView(const visits::Inmate &inmate);
// How well one inmate fits the family's words, with what differs: see InmateView::differences.
InmateView matched(const visits::Inmate &inmate, const visits::NamedInmate &named);

// Finds whom a family means in a list of thousands: misspelt, in another script, words in another order, name and father's
// name in each other's place, an age that is some years off, a number without class or slashes. Ranks; chooses nobody.
// Names of the list are read once and kept. Any one thread.
class InmateMatcher
{
public:
    using List = QHash<base::InmateId, visits::Inmate>;

    // Those who may be meant, best first, at most `most`; who is like nobody is left out.
    QList<InmateView> candidates(const List &list, const visits::NamedInmate &named, int most) const;
    // What an officer types in a search field: a part of a name in either script, a number; best first.
    QList<InmateView> find(const List &list, const QString &text, int most) const;

private:
    struct Scored {
        const visits::Inmate *inmate = nullptr;
        double score = 0;
        bool swapped = false;
    };
    struct Wanted;
    QList<identity::Token> tokensOf(const QString &name) const;
    Scored scored(const visits::Inmate &inmate, const Wanted &wanted) const;

    mutable QHash<QString, QList<identity::Token>> m_tokens;
};

} // namespace mulakat::station
