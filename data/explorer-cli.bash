# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of explorer-cli for bash: commands, the options of each, their values, and files.

_explorer_cli () {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
  local commands='analyze article bench check show search path export layout annotate parse evaluate'
  local words=

  COMPREPLY=()

  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$commands --help --version" -- "$current"))
    return
  fi

  case $command:$previous in
    bench:bench) words='open language search' ;;
    analyze:--language) words='en' ;;
    article:--charset) words='utf-8 windows-1252 windows-1251 iso-8859-2 shift_jis gb18030 euc-kr' ;;
    export:--view) words='graph timeline figures claims sources article' ;;
    export:--data) words='csv gexf graphml ftm timelinejs icalendar plover annotations opml csl' ;;
    export:--list)
      words='entities relations events quotes series figures comparisons claims origins articles mentions'
      ;;
    export:--size) words='1600x1000' ;;
    export:--theme) words='light dark' ;;
    layout:--aim) words='communities distances' ;;
    evaluate:--tasks) words='tokens sentences tags parse names dates quotes figures' ;;
    evaluate:--parts) words='dev train' ;;
    annotate:--tasks) words='tokens entities timexes quotes figures relations' ;;
    *:--title | *:--item | *:--limit | *:--url | *:--jobs | *:--scale | *:--seed | *:--nodes | bench:--articles | bench:--mentions | bench:--runs) return ;;
    *)
      case $command:$current in
        analyze:-*) words='--title --language --again --jobs -o --help' ;;
        article:-*) words='--url --charset --help' ;;
        bench:-*) words='--articles --mentions --runs --json --help' ;;
        check:-*) words='--help' ;;
        show:-*)
          words='--articles --entities --relations --events --quotes --series --figures --comparisons --claims --origins
            --decisions --json --help'
          ;;
        search:-* | path:-*) words='--limit --json --help' ;;
        export:-*) words='--view --item --size --scale --theme --transparent --visible --data --list -o --help' ;;
        layout:-*) words='--seed --jobs --from --aim --quality --nodes --sizes -o --help' ;;
        evaluate:-*) words='--tasks --parts --json --help' ;;
        annotate:-*) words='--tasks --help' ;;
        parse:-*) words='--help' ;;
      esac
      ;;
  esac

  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}

complete -F _explorer_cli explorer-cli
