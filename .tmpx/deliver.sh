#!/bin/bash
# usage: deliver.sh testfiles...
cd /work/wt/provenance
git rebase -q main || exit 1
npx tsc -p tsconfig.json 2>/dev/null || exit 1
npx eslint src/analyzers src/artifacts src/image test/unit/analyzers test/unit/artifacts test/unit/image test/support 2>/dev/null || exit 1
npx prettier --check src/analyzers src/artifacts src/image test/unit test/support models docs 2>/dev/null | grep -v "All matched" 
npx depcruise --config .dependency-cruiser.cjs src api workers 2>/dev/null | tail -8
npx vitest run "$@" 2>&1 | grep -E "FAIL|Tests|Error|×" 
