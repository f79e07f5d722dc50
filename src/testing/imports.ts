import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The modules of ours that a module loads, now or when it comes to it, in the order of its text. What is only a type is not loaded. */
export function importsOf(path: string, text: string): string[] {
  const names: string[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (node && ts.isStringLiteral(node) && node.text.startsWith('.')) names.push(join(dirname(path), node.text));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      if (node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) add(node.moduleSpecifier);
    } else if (ts.isExportDeclaration(node)) {
      if (!node.isTypeOnly) add(node.moduleSpecifier);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return names;
}

/**
 * The circles in which modules load one another, each as the way around from one of its modules back to it. Where circles share
 * modules, not every one is found, but at least one.
 * @param graph the modules that each module loads
 */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (module: string): void => {
    const at = way.indexOf(module);
    if (at >= 0) circles.push([...way.slice(at), module]);
    if (at >= 0 || done.has(module)) return;
    way.push(module);
    for (const next of graph.get(module) ?? []) walk(next);
    way.pop();
    done.add(module);
  };
  for (const module of graph.keys()) walk(module);
  return circles;
}
