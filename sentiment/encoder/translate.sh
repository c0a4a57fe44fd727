#!/usr/bin/env bash
# Translates English training texts for the first tier's other languages, by Apertium (GPL-2.0):
#
#   apt-get install apertium apertium-eng-spa apertium-es-pt apertium-spa-ita apertium-fr-es
#   sentiment/encoder/translate.sh ../shared/data translations
#
# Writes es.tsv, pt.tsv, it.tsv and fr.tsv (label TAB text) for
# `earshot train sentiment --translations translations`: the first 5,000 texts of each label. From
# English only Spanish is translated directly; the others are made from the Spanish.
set -euo pipefail
data=$1
out=$2
mkdir -p "$out"
awk -F '\t' '++seen[$1] <= 5000' "$data/sentiment/tweeteval_sentiment_train.tsv" |
  sed "s/\\\\u2019/'/g; s/\\\\u002c/,/g; s/\\\\\"/\"/g; s/\"\"/\"/g" > "$out/en.tsv" # escapes of the file's making
cut -f 1 "$out/en.tsv" > "$out/labels"

# A sign that no text has ends each line, so that no sentence runs on into the next.
translate() {
  echo "$2 from $1"
  cut -f 2 "$out/$1.tsv" | sed 's/$/ ¶/' | apertium -u "$3" | sed 's/ *¶ *$//; s/\t/ /g' |
    paste "$out/labels" - > "$out/$2.tsv"
}
translate en es eng-spa
translate es pt es-pt
translate es it spa-ita
translate es fr es-fr
rm "$out/en.tsv" "$out/labels"
