#pragma once
#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <vector>

namespace mulakat::rules
{

// Counted from 1; a column is one character, whatever bytes it takes.
struct Position {
    int line = 1;
    int column = 1;
};

// What is wrong in a file, and where. `code` is a stable word ("not-a-number", "unknown-key", …), `detail` what was
// found or wanted; words for people are made by whoever shows it.
struct Problem {
    Position at;
    QString path; // "quotas[1].count"; empty: the text itself is no JSON
    QString code;
    QString detail;
};

struct Member;

// JSON that remembers where each part stood.
struct Node {
    enum class Type { Null, Bool, Number, Text, List, Object };
    Type type = Type::Null;
    Position at;
    bool flag = false;
    double number = 0;
    QString text;
    std::vector<Node> items;
    std::vector<Member> members;

    const Member *member(QLatin1String key) const;
    QJsonValue toJson() const;
};

struct Member {
    QString key;
    Position at; // of the key
    Node value;
};

struct JsonText {
    Node root;
    std::vector<Problem> problems; // empty: `root` is what the text says
};

// UTF-8 JSON in which a comment may run from // to the end of its line; at most 1 MiB (requests: `maxBytes`), 32 deep.
// A doubled key is a fault. Never throws; stops at the first fault of grammar.
JsonText readJson(const QByteArray &bytes, qsizetype maxBytes = 1024 * 1024);

} // namespace mulakat::rules
