// Components for every article, as Docusaurus documents it: "MDX component scope".
import MDXComponents from '@theme-original/MDXComponents';
import * as components from '../components/index.js';

export default { ...MDXComponents, ...components };
