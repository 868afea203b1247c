#pragma once
#include <QByteArray>
#include <QRandomGenerator>

namespace mulakat::testing
{

// One hostile change of `bytes`, of the kinds that fuzzers find most with: bits and bytes changed, runs cut out,
// doubled or filled, the end cut off, lengths and markers put in, two places swapped. From 1 to 4 of them. The same
// generator state gives the same change.
QByteArray mutated(const QByteArray &bytes, QRandomGenerator &random);

// The same of a run of decimal digits: what comes out is again digits, never beginning with 0.
QByteArray mutatedDigits(const QByteArray &digits, QRandomGenerator &random);

} // namespace mulakat::testing
